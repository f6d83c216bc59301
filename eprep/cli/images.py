"""The images of `--data`, said, fetched and loaded."""

from __future__ import annotations

import os
import sys

import click

from eprep.cli.language import words
from eprep.cli.wiring import here, note
from eprep.data.fetched import Fetched, Tell, silent
from eprep.data.mnist import Images
from eprep.data.sources import Source, find
from reference_impl.arrays import Labels
from reference_impl.pixels import Pixels


def source_of(choice: str) -> Source:
    """Which images; said on standard error, since MNIST and synthetic ones do not compare."""
    source = find(choice, os.environ, here().cache / "mnist")
    note(words(source.phrase))
    return source


def load(source: Source) -> Images:
    images = source.load(_told_on_terminal())
    for warning in images.warnings:
        note(words(warning))
    return images


def load_test(source: Source) -> tuple[Pixels, Labels]:
    return source.load_test(_told_on_terminal())


def _told_on_terminal() -> Tell:
    """How a download is shown: one line that is written over, and only where that works."""
    if not sys.stderr.isatty():
        return silent

    def tell(fetched: Fetched) -> None:
        whole = fetched.done == fetched.total
        click.echo(f"\r\033[K{words(fetched.phrase)}", file=sys.stderr, nl=whole)

    return tell
