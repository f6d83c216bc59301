"""Random draws, judged by their moments: any distribution with the right ones passes."""

from __future__ import annotations

from typing import Any

from eprep.core.catalogue import phrase
from eprep.core.verdict import Outcome
from eprep.kinds.grading.comparison import Depth, Difference, difference
from eprep.kinds.grading.reference import internal
from eprep.kinds.grading.seen import Seen

FEWEST = 10_000
"""Values, below which a wrong deviation could hide in the noise."""

SIGMAS = 6.0
"""Standard errors by which a moment of all values may be off: chance leads further away once in
500 million times."""

LINE_SIGMAS = 8.0
"""The same for the mean of a row or column: they are hundreds, and each has few values, whose mean
is further from normal."""


def statistics(seen: Seen) -> Difference | None:
    """Mean and standard deviation of all values beside the expected ones, and no row or column with
    a mean of its own, so that draws which depend on each other are found too."""
    expected, rules = seen.expected, seen.rules
    found = difference(seen.value, expected, rules.tolerance, rules.show, Depth.FINITE)
    if found is not None:
        return found
    if getattr(expected, "size", 0) < FEWEST:
        raise internal(f"statistics: fewer than {FEWEST} values")
    got, want = _moments(seen.value), _moments(expected)
    near = all(abs(g - w) <= SIGMAS * _hypot(g_se, w_se) + 1e-12
               for (g, g_se), (w, w_se) in zip(got, want, strict=True))  # fmt: skip
    uneven = _uneven(seen.value, want[0][0])
    if near and uneven is _uneven(expected, want[0][0]):
        return None
    (mean, _), (deviation, _) = got
    (want_mean, _), (want_deviation, _) = want
    key = "case.uneven" if near else "case.moments"
    if not rules.show:
        return Difference(Outcome.WRONG_ANSWER, phrase("case.differs_hidden"))
    return Difference(Outcome.WRONG_ANSWER, phrase(
        key, mean=f"{mean:.4g}", deviation=f"{deviation:.4g}",
        want_mean=f"{want_mean:.4g}", want_deviation=f"{want_deviation:.4g}",
    ))  # fmt: skip


def _moments(x: Any) -> tuple[tuple[float, float], tuple[float, float]]:
    """Mean and standard deviation, each with its standard error.

    se(mean) = s / √n,  se(s) ≈ s √((κ - 1) / 4n), κ the kurtosis
    """
    import numpy as np

    with np.errstate(all="ignore"):  # a stranger's values: what overflows is near to nothing
        x = x.astype(np.float64)
        n, mean, deviation = x.size, float(x.mean()), float(x.std())
        squares = ((x - mean) / deviation) ** 2 if deviation > 0 else np.ones(1)
        kurtosis = float((squares * squares).mean())  # NumPy's fourth power takes 40 times as long
    return (
        (mean, deviation / n**0.5),
        (deviation, deviation * (max(kurtosis - 1.0, 0.0) / (4 * n)) ** 0.5),
    )


def _hypot(a: float, b: float) -> float:
    return float((a * a + b * b) ** 0.5)


def _uneven(x: Any, mean: float) -> bool:
    """Whether a row or column has a mean of its own."""
    import numpy as np

    with np.errstate(all="ignore"):
        x = x.astype(np.float64)
        deviation = float(x.std())
        return any(
            float(abs(x.mean(axis=axis) - mean).max())
            > LINE_SIGMAS * deviation / x.shape[axis] ** 0.5 + 1e-12
            for axis in range(x.ndim)
        )
