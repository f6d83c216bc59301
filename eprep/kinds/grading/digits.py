"""Handwritten digits for the drills that train: synthetic ones, where no others are handed over."""

from __future__ import annotations

from typing import Any

from eprep.core.digits import Digits, Images


def _drawn(rng: Any, count: int) -> tuple[Any, Any]:
    import numpy as np

    from reference_impl import synthetic_digits

    images, labels = synthetic_digits(count, rng)
    return images.astype(np.float32) / np.float32(255), labels


CLASSES = 10
SYNTHETIC = Digits(_drawn, _drawn)


def relabelled(digits: Digits | None, seed: int) -> Digits:
    """The same images, with the ten digits as classes in another order for each seed: whoever has
    learnt them before has learnt nothing."""

    def renamed(draw: Images) -> Images:
        def drawn(rng: Any, count: int) -> tuple[Any, Any]:
            import numpy as np

            pixels, labels = draw(rng, count)
            return pixels, np.random.default_rng([seed, CLASSES]).permutation(CLASSES)[labels]

        return drawn

    found = digits or SYNTHETIC
    return Digits(renamed(found.train), renamed(found.test))
