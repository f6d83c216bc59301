"""A child process of our own program: its lines, its last words, and how it is ended."""

import signal
import sys
import threading

import pytest

from eprep.sandbox.followed import Followed

if sys.platform == "win32":
    pytest.skip("signals are others there", allow_module_level=True)

WAITS = "import time; print('up', flush=True); time.sleep(60)"
SAVES = """
import time
try:
    print("up", flush=True)
    time.sleep(60)
except KeyboardInterrupt:
    print("saved", flush=True)
"""


def child(program):
    return Followed([sys.executable, "-c", program])


def test_lines_come_in_order_and_the_end_is_told():
    program = "import sys; print('a'); print('b'); print('why', file=sys.stderr); sys.exit(3)"
    followed = child(program)
    assert list(followed.lines()) == [b"a\n", b"b\n"]
    assert (followed.code, followed.said) == (3, "why\n")


def test_much_on_standard_error_stops_nothing():
    followed = child("import sys; sys.stderr.write('x' * 1_000_000); print('a')")
    assert list(followed.lines()) == [b"a\n"]
    assert len(followed.said) == 1_000_000


def test_a_kill_ends_it_wherever_it_is():
    followed = child(WAITS)
    lines = followed.lines()
    assert next(lines) == b"up\n"
    followed.kill()
    assert list(lines) == []
    assert followed.code == -signal.SIGKILL


def test_a_wish_lets_it_say_its_last_words():
    followed = child(SAVES)
    lines = followed.lines()
    next(lines)
    followed.interrupt()
    assert (list(lines), followed.code) == ([b"saved\n"], 0)


@pytest.mark.parametrize("end", ["kill", "interrupt"])
def test_what_is_ended_before_it_begins_does_not_run(end):
    followed = child(WAITS)
    getattr(followed, end)()
    assert list(followed.lines()) == []
    assert followed.code < 0


def test_another_thread_may_end_it_twice_and_too_late():
    followed = child("print('a')")
    assert list(followed.lines()) == [b"a\n"]
    thread = threading.Thread(target=lambda: (followed.kill(), followed.interrupt()))
    thread.start()
    thread.join()
    assert followed.code == 0


def test_what_cannot_be_started_raises():
    with pytest.raises(FileNotFoundError):
        list(Followed(["/nowhere/python"]).lines())
