"""What a trained network makes of images that it has not seen."""

from __future__ import annotations

from typing import Any

from eprep.core.catalogue import phrase
from eprep.core.verdict import Outcome
from eprep.kinds.grading.checks.properties import finite
from eprep.kinds.grading.comparison import Depth, Difference, difference
from eprep.kinds.grading.reference import internal
from eprep.kinds.grading.seen import Seen

IMAGES = 1000
LAYERS = frozenset({"W1", "b1", "W2", "b2"})
MARGIN = 0.05
"""How far below the reference's accuracy still passes."""


def accuracy(seen: Seen) -> Difference | None:
    import numpy as np

    rules = seen.rules
    expected = seen.expected
    if not isinstance(expected, dict) or not set(expected) >= LAYERS:
        raise internal("accuracy: W1 b1 W2 b2")
    found = difference(seen.value, expected, rules.tolerance, show=False, depth=Depth.DTYPE)
    found = found or finite(seen)  # the reference's own weights are nobody's goal
    if found is not None:
        return found
    rng = np.random.default_rng([rules.seed, IMAGES])
    images, labels = rules.digits.test(rng, IMAGES)
    got, want = _share(seen.value, images, labels), _share(expected, images, labels) - MARGIN
    if got >= want:
        return None
    message = phrase("case.accuracy_hidden", got=f"{got:.1%}", images=IMAGES)
    if rules.show:
        message = phrase("case.accuracy", got=f"{got:.1%}", want=f"{want:.1%}", images=IMAGES)
    return Difference(Outcome.WRONG_ANSWER, message)


def _share(network: Any, images: Any, labels: Any) -> float:
    import numpy as np

    from reference_impl import accuracy as share
    from reference_impl import predict

    with np.errstate(all="ignore"):
        network = {name: np.asarray(value, dtype=np.float64) for name, value in network.items()}
        return float(share(predict(network, images), labels))
