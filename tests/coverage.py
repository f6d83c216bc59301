"""Writes into the README what the bank covers: run by `make coverage`."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.bank.stats import counted
from eprep.cli.places import BUILT_IN
from eprep.core.catalogue import Words
from eprep.kinds import KINDS

README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- coverage -->", "<!-- /coverage -->"


def rows(library: Library) -> dict[str, Mapping[str, Any]]:
    """By the name of each subject, and for all of them together."""
    questions = {
        subject.name: [library.question(e.id) for e in library.entries if e.subject == subject.id]
        for subject in library.syllabus.subjects
    }
    questions["合計"] = [question for listed in questions.values() for question in listed]
    return {name: counted(listed, library.syllabus) for name, listed in questions.items()}


def table(found: Mapping[str, Mapping[str, Any]], columns: Mapping[str, Sequence[str]]) -> str:
    """`columns` names where each number stands."""
    lines = [["科目", *columns], ["---", *("---:" for _ in columns)]]
    lines += [
        [name, *(str(_at(counts, way)) for way in columns.values())]
        for name, counts in found.items()
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _at(counts: Any, way: Sequence[str]) -> int:
    for step in way:
        counts = counts.get(step, 0)
    return int(counts)


def section(library: Library) -> str:
    words, found = Words(), rows(library)
    kinds = {
        words(f"kind.{kind}"): ("kind", kind) for kind in KINDS if kind in found["合計"]["kind"]
    }
    forms = {"計": ("questions",), words("stats.four_choice"): ("four_choice",), **kinds}
    ways = {
        words(f"stats.{family}.{name}"): (family, name)
        for family, names in (
            ("proof", ("computed", "executed", "stated")),
            ("scope", ("in", "mixed", "option", "none")),
        )
        for name in names
    }
    others = {words(f"stats.{name}"): (name,) for name in ("series", "figures", "torch")}
    return (
        f"出題形式ごとの数です。「{words('stats.four_choice')}」は「{words('kind.single')}」のうち、選択肢が4つのものです。\n\n"
        f"{table(found, forms)}\n\n"
        "証明の方法、出題範囲（シラバスの項目ごとに、根拠とともに `quizbank/syllabus.yaml` に書いてあります）、連問と図の数です。実装演習は、そのプログラムを動かすことが証明です。\n\n"
        f"{table(found, {**ways, **others})}"
    )


def written(text: str, library: Library) -> str:
    """The README with the section as it is now."""
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{section(library)}\n{END}{after}"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        library = Library([BUILT_IN], Cache(Path(folder, "bank.sqlite3")), "")
        README.write_text(written(README.read_text(encoding="utf-8"), library), encoding="utf-8")
