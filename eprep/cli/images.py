"""The images of `--data`, said, fetched and loaded."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from eprep.cli.download_bar import DownloadBar
from eprep.cli.language import words
from eprep.cli.options import here
from eprep.cli.saying import note
from eprep.core.catalogue import Phrase
from eprep.data.fetched import Tell, silent
from eprep.data.mnist import Images, Labelled
from eprep.data.sources import Source, find


def source_of(choice: str) -> Source:
    """Which images; said on standard error, since MNIST and synthetic ones do not compare."""
    source = find(choice, os.environ, here().mnist)
    note(words(source.phrase))
    return source


def load(source: Source) -> Images:
    images = source.load(_told_on_terminal())
    _warn(images.warnings)
    return images


def load_test(source: Source) -> Labelled:
    images = source.load_test(_told_on_terminal())
    _warn(images.warnings)
    return images


def _warn(warnings: Iterable[Phrase]) -> None:
    for warning in warnings:
        note(words(warning))


def _told_on_terminal() -> Tell:
    return DownloadBar() if sys.stderr.isatty() else silent
