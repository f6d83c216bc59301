"""Tries the programs of drills in threads, each with a sandbox of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from queue import SimpleQueue
from typing import TYPE_CHECKING

from eprep.cli.handwriting import handwriting
from eprep.cli.language import words
from eprep.cli.saying import say
from eprep.cli.wiring import heed_isolation, heed_loss, open_sandbox
from eprep.core.question import Question
from eprep.core.text.harmless import flat
from eprep.core.text.width import fit
from eprep.kinds.code import Code
from eprep.plain.page import one_line

if TYPE_CHECKING:
    from eprep.proving.drills import Kills
    from eprep.sandbox.sandbox import Sandbox


def thread_count() -> int:
    """One for each processor that we may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1


def prove_drills(drills: Sequence[Question]) -> Iterator[tuple[Question, Kills]]:
    """In their order. Those that may take longest are begun first."""
    from eprep.proving.drills import prove_drill

    if not drills:
        return
    count = min(thread_count(), len(drills))
    free: SimpleQueue[Sandbox] = SimpleQueue()
    digits = handwriting()

    def proved(question: Question) -> Kills:
        sandbox = free.get()
        try:
            return prove_drill(question, sandbox, digits=digits)
        finally:
            free.put(sandbox)

    with ExitStack() as stack:
        # Its threads are waited for last: what they run ends with the sandboxes.
        pool = stack.enter_context(ThreadPoolExecutor(count))
        first = stack.enter_context(open_sandbox())
        level = first.isolation
        heed_isolation(first)
        others = [stack.enter_context(open_sandbox(first)) for _ in range(count - 1)]
        for sandbox in (first, *others):
            free.put(sandbox)
        slow_first = sorted(drills, key=_seconds, reverse=True)
        futures = {question.id: pool.submit(proved, question) for question in slow_first}
        for question in drills:
            yield question, futures[question.id].result()
        first.assessment.wait()
        heed_loss(first, level)


def _seconds(question: Question) -> float:
    return _drill(question).limits.cpu


def _drill(question: Question) -> Code:
    body = question.body
    assert isinstance(body, Code)
    return body


def print_kills(question: Question, found: Kills) -> None:
    """The table of kills: a column for each group, a row for each wrong program."""
    drill = _drill(question)
    right = len(drill.right)
    say(words("verify.drill", id=question.id, right=right, wrong=len(found.wrong)))
    for number, name in enumerate(found.groups, start=1):
        reason = drill.inseparable.get(name)
        note = "" if reason is None else words("verify.inseparable", reason=one_line(reason))
        say(f"  {number:>2} {one_line(name)}{note}")
    for name, groups in found.wrong.items():
        marks = " ".join(f"{'×' if group in groups else '.'}" for group in found.groups)
        say(f"  {fit(name, 34)} {marks}  {found.named[name] or '-'}")
    for problem in found.problems:
        say(flat(words("verify.problem", id=question.id, problem=problem)))
