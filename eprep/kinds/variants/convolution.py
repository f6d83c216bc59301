"""Convolution and pooling: sizes, counts, and values on a small grid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from eprep.kinds.variants.drawing import whole_numbers
from eprep.kinds.variants.wording import products, rows, summed

Values = Mapping[str, int | float | str]


def size(rng: Random) -> Values:
    H, k = rng.randint(12, 64), rng.choice([3, 5, 7])
    s, p = rng.choice([1, 2, 2, 3]), rng.randint(1, 3)
    return {
        "H": H, "k": k, "s": s, "p": p,
        "room": H + 2 * p - k,
        "steps": (H + 2 * p - k) // s,
        "answer": (H + 2 * p - k) // s + 1,
        "one_side": (H + p - k) // s + 1,
        "no_padding": (H - k) // s + 1,
    }  # fmt: skip


def dilated_size(rng: Random) -> Values:
    """Stride 1."""
    H, k, d = rng.randint(16, 64), rng.choice([3, 5]), rng.randint(2, 4)
    p = rng.randint(1, 4)
    wide = k + (k - 1) * (d - 1)
    return {
        "H": H, "k": k, "d": d, "p": p, "wide": wide,
        "answer": H + 2 * p - wide + 1,
        "undilated": H + 2 * p - k + 1,
        "multiplied": H + 2 * p - k * d + 1,
        "no_padding": H - wide + 1,
    }  # fmt: skip


def transposed_size(rng: Random) -> Values | None:
    H, s = rng.randint(4, 32), rng.choice([2, 2, 3, 4])
    k = rng.randint(s, s + 3)
    p = rng.randint(1, max(1, k // 2))
    full = (H - 1) * s + k
    if H + 2 * p < k + s:  # the formula of convolution would give next to nothing
        return None
    return {
        "H": H, "k": k, "s": s, "p": p, "full": full,
        "answer": full - 2 * p,
        "convolution": (H + 2 * p - k) // s + 1,
        "added": full + 2 * p,
        "no_padding": full,
    }  # fmt: skip


def receptive_field(rng: Random) -> Values:
    """Of three layers."""
    k = [rng.choice([2, 3, 3, 5]) for _ in range(3)]
    s = [rng.choice([1, 2]), rng.choice([1, 2, 2]), 1]
    jumps = [1, s[0], s[0] * s[1]]
    own = [s[0], s[0] * s[1], s[0] * s[1]]
    return {
        "k1": k[0], "k2": k[1], "k3": k[2], "s1": s[0], "s2": s[1], "s3": s[2],
        "jump2": jumps[1], "jump3": jumps[2],
        "steps": summed(["1", *(f"{a - 1}×{jump}" for a, jump in zip(k, jumps, strict=True))]),
        "answer": 1 + sum((a - 1) * jump for a, jump in zip(k, jumps, strict=True)),
        "no_strides": 1 + sum(a - 1 for a in k),
        "own_stride": 1 + sum((a - 1) * jump for a, jump in zip(k, own, strict=True)),
        "product": k[0] * k[1] * k[2],
    }  # fmt: skip


def parameters(rng: Random) -> Values:
    C, K, k = rng.choice([3, 8, 16, 32]), rng.choice([8, 16, 32, 64]), rng.choice([3, 5])
    weights = K * C * k * k
    return {
        "C": C, "K": K, "k": k, "H": rng.choice([16, 28, 32, 64]),
        "weights": weights,
        "answer": weights + K,
        "bias_per_pair": weights + C * K,
        "one_channel": K * k * k + K,
    }  # fmt: skip


def depthwise_parameters(rng: Random) -> Values:
    """Without biases."""
    C, K, k = rng.choice([8, 16, 32, 64]), rng.choice([16, 32, 64, 128]), rng.choice([3, 5])
    return {
        "C": C, "K": K, "k": k,
        "depthwise": C * k * k,
        "pointwise": C * K,
        "answer": C * k * k + C * K,
        "plain": C * K * k * k,
    }  # fmt: skip


def _grid(rng: Random, side: int, low: int, high: int) -> list[list[int]]:
    return [[rng.randint(low, high) for _ in range(side)] for _ in range(side)]


def _named(grid: Sequence[Sequence[int]], letter: str) -> dict[str, int]:
    return {f"{letter}{i}{j}": x for i, row in enumerate(grid, 1) for j, x in enumerate(row, 1)}


def value(rng: Random) -> Values:
    """2×2 over 3×3, at one of the four places."""
    x = _grid(rng, 3, 0, 5)
    a, b, c, d = whole_numbers(rng, 4, -2, 3)
    i, j = rng.randrange(2), rng.randrange(2)

    def at(i: int, j: int, *w: int) -> int:
        window = x[i][j], x[i][j + 1], x[i + 1][j], x[i + 1][j + 1]
        return sum(p * q for p, q in zip(window, w, strict=True))

    window = x[i][j], x[i][j + 1], x[i + 1][j], x[i + 1][j + 1]
    return {
        **_named(x, "x"), "w11": a, "w12": b, "w21": c, "w22": d,
        "i": i + 1, "j": j + 1, "x": rows(x), "w": rows([[a, b], [c, d]]),
        "steps": products(window, (a, b, c, d)),
        "answer": at(i, j, a, b, c, d),
        "turned": at(i, j, d, c, b, a),
        "transposed": at(i, j, a, c, b, d),
        "swapped": at(j, i, a, b, c, d) if i != j else at(1 - i, 1 - j, a, b, c, d),
    }  # fmt: skip


def max_pooling(rng: Random) -> Values:
    """The sum of what 2×2 pooling of stride 2 leaves of 4×4."""
    x = _grid(rng, 4, 0, 9)

    def windows(stride: int) -> list[list[int]]:
        places = range(0, 3, stride)
        return [
            [x[i][j], x[i][j + 1], x[i + 1][j], x[i + 1][j + 1]] for i in places for j in places
        ]

    pooled = [max(window) for window in windows(2)]
    total = sum(map(sum, x))
    return {
        **_named(x, "x"), "x": rows(x),
        "y": rows([pooled[:2], pooled[2:]]),
        "steps": summed(map(str, pooled)),
        "answer": sum(pooled),
        "mean_sum": total / 4,
        "stride_one": sum(max(window) for window in windows(1)),
        "minima": sum(min(window) for window in windows(2)),
    }  # fmt: skip
