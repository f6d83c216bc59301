"""A start without sweeps for garbage ends in any case."""

import gc

import pytest

from eprep.cli.unswept import unswept


@pytest.fixture(autouse=True)
def as_before():
    yield
    gc.unfreeze()
    gc.enable()


def test_sweeps_begin_when_the_first_picture_stands():
    with unswept() as painted:
        assert not gc.isenabled()
        painted()
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0


def test_sweeps_begin_at_the_end_where_no_picture_came():
    with pytest.raises(KeyError), unswept():
        raise KeyError
    assert gc.isenabled()
