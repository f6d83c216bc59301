"""The sandbox of a run of the program: made when it is first needed, and closed with the run."""

import pytest

from eprep.cli.loading import LoadingFirst
from eprep.core.trial import Limits, Stopped
from eprep.sandbox.sandbox import Sandbox

ONE = "def f():\n    return 1\n"


class Counted:
    """Makes sandboxes as they are, and keeps them."""

    def __init__(self):
        self.made = []

    def __call__(self):
        self.made.append(Sandbox())
        return self.made[-1]


@pytest.fixture
def make():
    return Counted()


def called(run):
    with run(ONE, "f", Limits()) as running:
        return running.call(()).value


def test_a_run_that_grades_nothing_makes_none(make):
    with LoadingFirst(make):
        pass
    assert make.made == []


def test_the_one_that_is_made_serves_all_of_the_run(make):
    with LoadingFirst(make) as run:
        assert run.isolation in ("full", "wrapped", "limits")
        assert (called(run), called(run)) == (1, 1)
    assert len(make.made) == 1


@pytest.mark.parametrize("used", [True, False])
def test_what_asks_when_the_run_is_over_finds_it_closed(make, used):
    with LoadingFirst(make) as run:
        if used:
            called(run)
    with pytest.raises(Stopped, match="internal"):
        called(run)
