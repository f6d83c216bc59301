"""Named draws: where the inputs of a drill's cases come from, by a seed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from eprep.core.trial import Dice

if TYPE_CHECKING:  # NumPy takes longer to import than a bank to open
    import numpy as np

    Generator = np.random.Generator


def _normal(rng: Generator, *shape: int, scale: float = 1.0) -> Any:
    return scale * rng.standard_normal(shape)


def _uniform(rng: Generator, low: float, high: float, *shape: int) -> Any:
    return rng.uniform(low, high, shape)


def _integers(rng: Generator, low: int, high: int, *shape: int) -> Any:
    return rng.integers(low, high, shape)


def _zeros(_rng: Generator, *shape: int) -> Any:
    import numpy as np

    return np.zeros(shape)


def _labels(rng: Generator, rows: int, classes: int) -> Any:
    return rng.integers(0, classes, rows)


def _one_hot(rng: Generator, rows: int, classes: int) -> Any:
    import numpy as np

    return np.eye(classes)[_labels(rng, rows, classes)]


def _probabilities(rng: Generator, *shape: int) -> Any:
    weights = rng.uniform(0.05, 1.0, shape)
    return weights / weights.sum(axis=-1, keepdims=True)


def _layers(sizes: tuple[int, ...], array: Callable[..., Any]) -> dict[str, Any]:
    """W1 (n₀, n₁), b1 (n₁,), W2 …, each made by `array(*shape)`."""
    arrays = {}
    for layer, (n, m) in enumerate(pairwise(sizes), start=1):
        arrays[f"W{layer}"] = array(n, m)
        arrays[f"b{layer}"] = array(m)
    return arrays


def _network(rng: Generator, *sizes: int) -> Any:
    return _layers(sizes, lambda *shape: _normal(rng, *shape, scale=0.5))


def _zero_network(rng: Generator, *sizes: int) -> Any:
    return _layers(sizes, lambda *shape: _zeros(rng, *shape))


def _gradients(rng: Generator, *sizes: int) -> Any:
    def away_from_zero(*shape: int) -> Any:
        return rng.uniform(0.05, 1.0, shape) * rng.choice([-1.0, 1.0], shape)

    return _layers(sizes, away_from_zero)


def _generator(rng: Generator) -> Any:
    return Dice(int(rng.integers(2**31)))


def _digits(rng: Generator, count: int, *, images: Any = None) -> Any:
    """Pixels (N, 784) float32 from 0 to 1, and one-hot teacher signals (N, 10)."""
    import numpy as np

    from eprep.kinds.grading.digits import SYNTHETIC

    pixels, labels = (images or SYNTHETIC.train)(rng, count)
    return pixels, np.eye(10)[labels]


@dataclass(frozen=True)
class Drawing:
    """One entry of the table."""

    function: Callable[..., Any]
    text: str
    """How `bank schema` describes it."""

    bounds: int = 0
    """Arguments before the shape."""

    values: int = 1
    """Arguments of the drill that it gives at once."""


DRAWS: Mapping[str, Drawing] = {
    "normal": Drawing(_normal, "normal(SHAPE…, scale=1.0): 標準正規分布の scale 倍"),
    "uniform": Drawing(_uniform, "uniform(LOW, HIGH, SHAPE…): 一様分布", bounds=2),
    "integers": Drawing(
        _integers, "integers(LOW, HIGH, SHAPE…): LOW 以上 HIGH 未満の int64", bounds=2
    ),
    "zeros": Drawing(_zeros, "zeros(SHAPE…): 0"),
    "labels": Drawing(_labels, "labels(N, K): 0 以上 K 未満の int64 を N 個"),
    "one_hot": Drawing(_one_hot, "one_hot(N, K): 無作為な one-hot の行、形は (N, K)"),
    "probabilities": Drawing(_probabilities, "probabilities(SHAPE…): 行の和が 1 の正の数"),
    "network": Drawing(
        _network, "network(N0, N1, …): 辞書 W1 b1 W2 b2 …、要素は標準偏差 0.5 の正規分布"
    ),
    "zero_network": Drawing(_zero_network, "zero_network(N0, N1, …): 同じ形で、要素はすべて 0"),
    "gradients": Drawing(
        _gradients, "gradients(N0, N1, …): 同じ形で、要素の絶対値は 0.05 以上 1 未満"
    ),
    "generator": Drawing(_generator, "generator(): numpy.random.Generator"),
    "digits": Drawing(
        _digits, "digits(N): 手書き数字の画像 (N, 784) float32 と one-hot の (N, 10)", values=2
    ),
}
"""Every draw that a drill may name. A shape that is left out gives one Python number."""
