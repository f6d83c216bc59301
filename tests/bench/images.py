"""MNIST where it is at hand, else synthetic digits."""

from __future__ import annotations

import os
from pathlib import Path

from eprep.cli.places import places
from eprep.data.mnist import Images
from eprep.data.sources import Source, find

MNIST = "MNIST"
SIZES = 60_000, 10_000


def find_images() -> Source:
    """As `eprep train` finds them: in EPREP_MNIST_DIR, or where it has put them."""
    named = os.environ.get("EPREP_DATA_DIR")
    return find("auto", os.environ, places(Path(named) if named else None).cache / "mnist")


def kind_of(images: Images) -> str:
    if images.name != MNIST.lower():
        return "synthetic digits"
    genuine = not images.warnings and (len(images.train.x), len(images.test.x)) == SIZES
    return MNIST if genuine else "images in MNIST's format"
