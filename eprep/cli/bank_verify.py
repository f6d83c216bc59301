"""`eprep bank verify`: runs the proofs of a bank, and all programs of its drills."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from eprep.cli.bank_verify_drills import print_kills, prove_drills
from eprep.cli.language import words
from eprep.cli.loading import load_what_grades
from eprep.cli.progress import Progress
from eprep.cli.saying import say
from eprep.cli.wiring import heed_isolation, open_maths
from eprep.core.question import Question
from eprep.core.text.harmless import flat


def verify(questions: Iterable[Question]) -> bool:
    """Whether nothing is wrong with any of them."""
    listed = list(questions)
    load_what_grades()
    drills = [question for question in listed if question.common.is_drill]
    answers = [question for question in listed if not question.common.is_drill]
    progress = Progress(len(listed), "verify.progress")
    try:
        proved = _verify_answers(answers, progress)
        return _verify_drills(drills, progress, len(answers)) and proved
    finally:
        progress.clear()


def _verify_answers(questions: Sequence[Question], progress: Progress) -> bool:
    from eprep.proving.answers import Standing, prove
    from eprep.proving.bench import Bench

    counts: Counter[str] = Counter()
    with open_maths() as run:
        bench = Bench(run)
        if any(q.common.proof is not None and q.common.proof.stated is None for q in questions):
            heed_isolation(run)
        for done, question in enumerate(questions):
            progress.tell(done)
            proved = prove(question, bench)
            counts[proved.standing] += 1
            key = "verify.problem" if proved.standing is Standing.FAILED else "verify.unchecked"
            for reason in proved.reasons:
                progress.clear()
                say(flat(words(key, id=question.id, problem=reason)))
    if questions:
        progress.clear()
        numbers = {str(standing): counts[standing] for standing in Standing}
        say(words("verify.answers", total=len(questions), **numbers))
    return not counts[Standing.FAILED]


def _verify_drills(drills: Sequence[Question], progress: Progress, before: int) -> bool:
    faulty = 0
    progress.tell(before)
    for done, (question, kills) in enumerate(prove_drills(drills), start=1):
        progress.clear()
        print_kills(question, kills)
        faulty += bool(kills.problems)
        progress.tell(before + done)
    if drills:
        progress.clear()
        say(words("verify.drills", total=len(drills), faulty=faulty))
    return not faulty
