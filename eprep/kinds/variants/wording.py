"""How numbers are written into sentences and programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from eprep.core.text.numeral import written


def factor(x: float) -> str:
    """In parentheses where its sign would stand next to another."""
    return f"({written(x)})" if x < 0 else written(x)


def summed(terms: Iterable[str]) -> str:
    return " + ".join(terms)


def products(a: Iterable[float], b: Iterable[float]) -> str:
    """Σ aᵢ bᵢ, written out."""
    return summed(f"{factor(x)}×{factor(y)}" for x, y in zip(a, b, strict=True))


def point(numbers: Iterable[float]) -> str:
    return f"({', '.join(map(written, numbers))})"


def rows(matrix: Iterable[Sequence[float]]) -> str:
    """A matrix as a program has it."""
    return f"[{', '.join(row(numbers) for numbers in matrix)}]"


def row(numbers: Iterable[float]) -> str:
    return f"[{', '.join(map(written, numbers))}]"


def rounded(x: float, places: int = 3) -> float:
    """Half up, as on paper: what is a tie in decimals is one here."""
    exact = Decimal(f"{x:.12f}")  # without what binary makes of it
    return float(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)) + 0.0


def about(x: float, places: int = 3) -> str:
    """What it comes to, with the sign that is true: = 0.5, ≈ 0.333."""
    near = rounded(x, places)
    return f"{'=' if abs(x - near) < 1e-9 else '≈'} {written(near)}"


def fixed(x: float, places: int = 3) -> str:
    """With so many decimals, zeros too."""
    return f"{x:.{places}f}"
