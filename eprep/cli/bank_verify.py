"""`eprep bank verify`: runs the proofs of a bank, and all programs of its drills."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import TYPE_CHECKING

from eprep.cli.bank_verify_drills import print_kills, prove_drills, thread_count
from eprep.cli.handwriting import handwriting
from eprep.cli.language import words
from eprep.cli.lending import Lending
from eprep.cli.loading import load_what_grades
from eprep.cli.one_thread import use_one_thread
from eprep.cli.options import here
from eprep.cli.progress import Progress
from eprep.cli.saying import say
from eprep.cli.wiring import heed_isolation, open_maths, open_sandbox
from eprep.core.question import Question
from eprep.core.text.harmless import flat

if TYPE_CHECKING:
    from eprep.core.review import Review
    from eprep.proving.answers import Proved
    from eprep.sandbox.sandbox import Sandbox


def verify(questions: Iterable[Question], reviews: Mapping[str, Review | None]) -> bool:
    """Whether nothing is wrong with any of them. `reviews` are those of all that need one, if
    their proof is but stated."""
    use_one_thread()  # of matrix products: the reference's last digits hang on it
    listed = list(questions)
    load_what_grades()
    drills = [question for question in listed if question.common.is_drill]
    answers = [question for question in listed if not question.common.is_drill]
    progress = Progress(len(listed), "verify.progress")
    try:
        proved = _verify_answers(answers, reviews, progress)
        return _verify_drills(drills, progress, len(answers)) and proved
    finally:
        progress.clear()


def _verify_answers(
    questions: Sequence[Question], reviews: Mapping[str, Review | None], progress: Progress
) -> bool:
    from eprep.proving.answers import Proved, Standing
    from eprep.proving.reviews import review_problems

    counts: Counter[str] = Counter()
    progress.tell(0)
    for done, (question, proved) in enumerate(_proved(questions), start=1):
        if proved.standing is Standing.STATED and question.id in reviews:
            problems = list(review_problems(question, reviews[question.id]))
            proved = Proved(Standing.FAILED, problems) if problems else proved
        counts[proved.standing] += 1
        key = "verify.problem" if proved.standing is Standing.FAILED else "verify.unchecked"
        for reason in proved.reasons:
            progress.clear()
            say(flat(words(key, id=question.id, problem=reason)))
        progress.tell(done)
    if questions:
        progress.clear()
        numbers = {str(standing): counts[standing] for standing in Standing}
        say(words("verify.answers", total=len(questions), **numbers))
    return not counts[Standing.FAILED]


def _proved(questions: Sequence[Question]) -> Iterator[tuple[Question, Proved]]:
    """In their order, several at a time."""
    from eprep.proving.bench import Bench
    from eprep.proving.draws import prove_draws

    with ExitStack() as stack:
        # Its threads are waited for last: what they run ends with the sandboxes.
        pool = stack.enter_context(ThreadPoolExecutor(thread_count()))
        run = stack.enter_context(open_maths())
        bench = Bench(run, lend=stack.enter_context(Lending(lambda: run, here().mnist)))
        if any(q.common.proof is not None and q.common.proof.stated is None for q in questions):
            heed_isolation(run)
        mending = [q for q in questions if q.body.proved_by_programs]
        mended = _mended(stack.enter_context(open_sandbox())) if mending else None

        def proved(question: Question) -> Proved:
            if mended is not None and question.body.proved_by_programs:
                return mended(question)
            return prove_draws(question, bench)

        yield from zip(questions, pool.map(proved, questions), strict=True)


def _mended(run: Sandbox) -> Callable[[Question], Proved]:
    """Tries the programs of questions that ask to mend one."""
    from eprep.proving.answers import Proved, Standing
    from eprep.proving.repairs import repair_problems

    heed_isolation(run)
    digits = handwriting()

    def proved(question: Question) -> Proved:
        problems = list(repair_problems(question, run, digits=digits))
        return Proved(Standing.FAILED if problems else Standing.EXECUTED, problems)

    return proved


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
