"""A start without sweeps for garbage ends in any case."""

import gc
import subprocess

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


BEGUN = """
import atexit, gc, sys
from eprep.__main__ import main
print(gc.isenabled())
atexit.register(lambda: print(gc.isenabled()))
main()
"""


def test_the_program_starts_without_sweeping_and_its_commands_sweep(command):
    start = command("config", "path")
    start["args"][1:3] = ["-c", BEGUN]
    done = subprocess.run(**start, capture_output=True, check=True, encoding="utf-8", timeout=60)
    assert done.stdout.splitlines()[0] == "False"
    assert done.stdout.splitlines()[-1] == "True"
