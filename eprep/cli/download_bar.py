"""A bar for each file of a download, on standard error."""

from __future__ import annotations

import sys
from typing import Any

import click

from eprep.data.fetched import Fetched


class DownloadBar:
    """Is told how far each file has come; nothing is drawn of what has no known size."""

    def __init__(self) -> None:
        self._file = ""
        self._bar: Any = None

    def __call__(self, fetched: Fetched) -> None:
        if fetched.total is None:
            return
        if fetched.file != self._file or fetched.done < self._bar.pos:  # a server may begin anew
            self._file = fetched.file
            self._bar = click.progressbar(
                length=fetched.total, label=fetched.file, file=sys.stderr, width=20
            )
        # The bar wants to know what is new: what an earlier try has brought, to begin with.
        self._bar.update(fetched.done - self._bar.pos)
        if fetched.done == fetched.total:
            self._bar.render_finish()
