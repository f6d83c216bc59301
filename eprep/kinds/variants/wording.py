"""How numbers are written into sentences and programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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


def fixed(x: float, places: int = 3) -> str:
    """With so many decimals, zeros too."""
    return f"{x:.{places}f}"
