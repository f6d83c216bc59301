"""Proofs worked out in a real sandbox."""

import pytest

from eprep.core.question import Common, Proof, Question
from eprep.core.trial import Limits
from eprep.proving.answers import prove
from eprep.proving.bench import Bench
from eprep.sandbox.isolation import Assessment
from eprep.sandbox.profiles import MATHS
from eprep.sandbox.sandbox import Sandbox

LIMITS = Limits(wall=5, cpu=5, memory_mb=256)


@pytest.fixture(scope="session")
def run():
    with Sandbox(Assessment(MATHS)) as sandbox:
        yield sandbox


@pytest.fixture(scope="session")
def proved(run):
    """What becomes of a question with this body and this proof."""

    def proved(body, limits=LIMITS, **proof):
        common = Common(id="q", kind="any", section="s", prompt="p", proof=Proof(**proof))
        return prove(Question(common, body, ""), Bench(run, limits))

    return proved
