"""The images of `--data`, said, fetched and loaded."""

from __future__ import annotations

import os
import sys

from eprep.cli.download_bar import DownloadBar
from eprep.cli.language import words
from eprep.cli.wiring import here, note
from eprep.data.fetched import Tell, silent
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
    return DownloadBar() if sys.stderr.isatty() else silent
