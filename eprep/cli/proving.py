"""Works proofs out for the screens, in a sandbox that is made when the first is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import click

from eprep.cli.lending import Lending
from eprep.cli.loading import LoadingFirst
from eprep.cli.options import here
from eprep.cli.wiring import open_maths

if TYPE_CHECKING:
    from eprep.core.question import Question
    from eprep.proving.again import Again
    from eprep.tutor import Tutor

SEED = 1
"""Of the inputs that a drill's own programs are tried with."""


def proofs(tutor: Tutor) -> Callable[[Question], Again]:
    """For the command that runs; what is handed back may be called in any thread."""
    make = partial(open_maths, here().isolation)
    context = click.get_current_context()
    maths = context.with_resource(LoadingFirst(make))
    lend = context.with_resource(Lending(make, here().mnist))

    def prove(question: Question) -> Again:
        from eprep.kinds.repair import drill_of
        from eprep.proving.again import programs_again, prove_again

        drill = drill_of(question.body)
        if drill is not None:
            grade = partial(tutor.grade, question, seed=SEED)
            return programs_again(drill.right, grade)
        return prove_again(question, maths, lend)

    return prove
