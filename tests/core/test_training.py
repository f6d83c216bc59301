"""What has come of a training, told event by event."""

import pytest

from eprep.core.catalogue import phrase
from eprep.core.training import Begun, Course, Done, EpochEnded, Plan, Stepped, Stopped

TOLD = [
    (Begun("mnist"), 1.0),
    (Stepped(1, 5, 10, 2.0), 2.0),
    (Stepped(1, 10, 10, 1.0), 3.0),
    (EpochEnded(1, 1.5, 0.75, 2.0), 3.5),
]


def course(*further):
    found = Course(Plan(epochs=4))
    for told, seconds in [*TOLD, *further]:
        found.add(told, seconds)
    return found


def test_losses_lie_where_they_were_in_their_epochs():
    assert course().losses == [(0.5, 2.0), (1.0, 1.0)]
    assert course((Stepped(2, 1, 10, 0.9), 4.0)).losses[-1] == (1.1, 0.9)


def test_accuracies_are_drawn_in_percent_at_the_ends_of_epochs():
    assert course().accuracies == [(1, 75.0)]
    assert (course().accuracy, course().loss, course().data) == (0.75, 1.0, "mnist")


@pytest.mark.parametrize("end", [Done(), Stopped(phrase("training.stopped"))])
def test_an_end_is_kept_with_its_time(end):
    found = course((end, 9.0))
    assert (found.end, found.seconds) == (end, 9.0)


def test_what_is_left_is_reckoned_from_the_first_batch_and_not_from_the_loading():
    assert course().left(4.0) == pytest.approx((4.0 - 2.0) * 3)


def test_before_the_first_batch_nobody_knows_what_is_left():
    found = Course(Plan())
    assert found.left(5.0) is None
    assert (found.loss, found.accuracy, found.losses, found.accuracies) == (None, None, [], [])
