"""Handwritten digits, as the drills that train ask for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

Images = Callable[[Any, int], tuple[Any, Any]]
"""Draws them from a generator: so many images (N, 784), float32 from 0 to 1, and their labels
(N,)."""


class Digits(NamedTuple):
    """In two sets: to train on, and unseen."""

    train: Images
    test: Images
