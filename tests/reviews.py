"""Has the stated answers of the bank solved blind: run by `make reviews`.

Without arguments it prints a sheet of all that is still to be solved, as JSON. Two readers who see
nothing else each write a file `{"ID": "what they would type"}`, and with these two the answers are
added to `quizbank/reviews.yaml`. Who differs from the bank is told: mend the question, or write
into `settled` why the bank is right.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.cli.places import BUILT_IN
from eprep.core.catalogue import Words
from eprep.core.fields import plain
from eprep.core.question import Question
from eprep.core.review import Review
from eprep.core.session import Asked, Session
from eprep.plain.page import Page
from eprep.proving.reviews import review_problems
from eprep.tutor.asking import put

HEAD = """\
# How two readers who did not see the answer solved each question that nothing computes, and where
# they differed from the bank, why it is right. Written by `make reviews`; see CONTRIBUTING.
schema: eprep.reviews/1
reviews:
"""


def stated(library: Library) -> list[Question]:
    questions = (library.question(entry.id) for entry in library.entries)
    return [q for q in questions if q.common.proof and q.common.proof.stated is not None]


def known(library: Library, questions: Iterable[Question]) -> dict[str, Review]:
    """The reviews of these questions as they are now."""
    listed = {question.id: question.revision for question in questions}
    reviews = library.reviews(list(listed))
    return {id_: r for id_, r in reviews.items() if r and r.revision == listed[id_]}


def asked(question: Question) -> Asked:
    """Always in the same order, which is not that of the bank."""
    return put(question, Session("", [], [zlib.crc32(question.id.encode())]), 0)


def sheet(library: Library) -> Iterator[dict[str, Any]]:
    questions = stated(library)
    done = known(library, questions)
    for question in questions:
        if question.id not in done:
            figures = (question.common.figure, question.series and question.series.figure)
            yield {
                "id": question.id,
                "question": "\n".join(Page(Words()).question(asked(question))),
                "drawings": [figure.drawing for figure in figures if figure],
            }


def merged(library: Library, readers: Sequence[Mapping[str, str]]) -> dict[str, Review]:
    """With what was known. Raises SystemExit where an answer cannot be read."""
    questions = stated(library)
    found = known(library, questions)
    for question in questions:
        if question.id not in found and all(question.id in reader for reader in readers):
            answers = tuple(_read(question, reader) for reader in readers)
            found[question.id] = Review(question.id, question.revision, answers)
    return {question.id: found[question.id] for question in questions if question.id in found}


def _read(question: Question, reader: Mapping[str, str]) -> Any:
    line = reader[question.id]
    answer = asked(question).form.read(line)
    if answer is None:
        raise SystemExit(f"{question.id}: no answer, or none that can be read: {line!r}")
    return answer


def text(reviews: Iterable[Review]) -> str:
    """The file. JSON is YAML, whatever stands in it."""
    lines = []
    for review in reviews:
        pairs = (pair for pair in plain(review).items() if pair[1])
        said = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in pairs]
        lines.append(f"  - {'    '.join(said)}")
    return HEAD + "".join(lines)


def main(paths: Sequence[str]) -> None:
    library = Library([BUILT_IN], Cache(None), "")
    if not paths:
        print(json.dumps(list(sheet(library)), ensure_ascii=False, indent=2))
        return
    first, second = (json.loads(Path(path).read_text(encoding="utf-8")) for path in paths)
    reviews = merged(library, [first, second])
    (BUILT_IN / "reviews.yaml").write_text(text(reviews.values()), encoding="utf-8")
    for question in stated(library):
        for problem in review_problems(question, reviews.get(question.id)):
            print(f"{question.id}: {Words()(problem)}")


if __name__ == "__main__":
    main(sys.argv[1:])
