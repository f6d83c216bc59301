"""Handwritten digits for the drills that train: synthetic ones, where no others are handed over."""

from __future__ import annotations

from typing import Any

from eprep.core.trial import Digits


def _drawn(rng: Any, count: int) -> tuple[Any, Any]:
    import numpy as np

    from reference_impl import synthetic_digits

    images, labels = synthetic_digits(count, rng)
    return images.astype(np.float32) / np.float32(255), labels


SYNTHETIC = Digits(_drawn, _drawn)
