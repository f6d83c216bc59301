"""`reviews.yaml`: how readers answered, blind, what nothing computes in its folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from eprep.bank.listed import compile_list
from eprep.bank.questions import Compilation
from eprep.bank.yaml12 import Node
from eprep.core.fault import Fault
from eprep.core.fields import read_checked
from eprep.core.review import Review


def compile_reviews(root: Node, result: Compilation) -> None:
    result.reviews += compile_list(root, "reviews", Review, Review.faults, result)


Kept = Sequence[tuple[dict[str, Any], int, int]]
"""The reviews of one file as the cache has them: plain data, line, column."""


def unknown_reviews(reviews: Kept, ids: set[str]) -> Iterator[tuple[int, int, Fault]]:
    """Those of questions that there are not."""
    for review, line, column in reviews:
        if review["id"] not in ids:
            yield line, column, Fault("REVIEW002", (), {"id": review["id"]})


def reviews_of(
    files: Mapping[str, Kept], questions: Iterable[tuple[str, str]]
) -> Mapping[str, Review | None]:
    """For each question that stands, by its path, beside or below a file of reviews: its own, or
    None."""
    folders = {Path(path).parent: kept for path, kept in files.items()}
    found: dict[str, Review | None] = {}
    for id_, path in questions:
        for folder, kept in folders.items():
            if Path(path).is_relative_to(folder):
                mine = next((review for review, *_ in kept if review["id"] == id_), None)
                found[id_] = found.get(id_) or (read_checked(Review, mine) if mine else None)
    return found
