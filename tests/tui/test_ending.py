"""However the app ends, the terminal is as it was: signals, a lost terminal, a fault inside."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminal of this kind", allow_module_level=True)

import termios

from textual.drivers._writer_thread import WriterThread

from eprep.tui import patches
from tests.cli.processes import alive, children, until
from tests.conftest import ROOT
from tests.tui.terminal import Terminal

AFTER_ALL = {
    "the other screen": (b"\x1b[?1049h", b"\x1b[?1049l"),
    "bracketed paste": (b"\x1b[?2004h", b"\x1b[?2004l"),
    "the mouse": (b"\x1b[?1003h", b"\x1b[?1003l"),
    "the cursor": (b"\x1b[?25l", b"\x1b[?25h"),
}
"""What is switched on, and the other way round in the end."""


class Watched(Terminal):
    """A terminal that keeps what was written."""

    def __init__(self, code: Path, data: Path, *arguments: str) -> None:
        command = [sys.executable, "-P", "-m", "eprep", "--data-dir", str(data), *arguments]
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(data), "TERM": "xterm-256color",
            "LANG": "C.UTF-8", "PYTHONPATH": str(code), "PYTHONDONTWRITEBYTECODE": "1",
        }  # fmt: skip
        self.written = b""
        super().__init__(command, (80, 24), environment)
        self.before = termios.tcgetattr(self._master)
        feed = self._stream.feed

        def keep(chunk: bytes) -> None:
            self.written += chunk
            feed(chunk)

        self._stream.feed = keep

    @property
    def is_raw(self) -> bool:
        return not termios.tcgetattr(self._master)[3] & termios.ICANON

    def type(self, text: bytes) -> None:
        os.write(self._master, text)

    def assert_clean(self) -> None:
        assert termios.tcgetattr(self._master) == self.before
        for what, (on, off) in AFTER_ALL.items():
            assert -1 < self.written.rfind(on) < self.written.rfind(off), what


def but_day_1(folder, names):
    """What a small bank is without."""
    if folder == str(ROOT / "quizbank" / "dl"):
        return [name for name in names if name != "day1_overview.yaml"]
    return (
        ["math", "ml", "ops", "drills", "reviews.yaml"] if folder == str(ROOT / "quizbank") else []
    )


@pytest.fixture
def code(tmp_path):
    """A copy of eprep, of which parts may go missing."""
    code = tmp_path / "code"
    for package in ("eprep", "reference_impl", "quizbank"):
        shutil.copytree(ROOT / package, code / package, ignore=but_day_1)
    return code


@pytest.fixture
def app(code, tmp_path):
    """The app at home, its first evening over."""
    data = tmp_path / "data"
    start = [sys.executable, "-P", "-m", "eprep", "--data-dir", str(data), "quiz", "d1-draw-shapes"]
    subprocess.run(start, input=b"1\n1\n", env={"PYTHONPATH": str(code)}, capture_output=True,
                   check=True, timeout=60)  # fmt: skip
    with Watched(code, data) as terminal:
        terminal.wait_for("E資格", "ヘルプ")
        until(lambda: terminal.read(0.1) or terminal.is_raw)
        yield terminal


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_it_cleanly(app, number):
    os.kill(app.pid, number)
    assert app.exit_code() == 130
    app.assert_clean()


@pytest.mark.parametrize("typed", [b"", b"\x1b[B\x1b[A" * 200], ids=["at rest", "while it draws"])
def test_a_terminal_that_is_closed_ends_it_and_what_it_started(app, typed):
    app.type(typed)
    below = children(app.pid)
    own = [(app.pid, begun) for pid, begun in children(os.getpid()) if pid == app.pid]
    os.close(app._master)
    app._master = os.open(os.devnull, os.O_RDWR)
    end = time.monotonic() + 30
    while os.waitpid(app.pid, os.WNOHANG)[0] == 0:
        assert time.monotonic() < end
        time.sleep(0.05)
    until(lambda: not alive([*own, *below]))


def test_bytes_that_are_no_utf_8_are_typed_and_end_nothing(app):
    app.type("学習".encode("euc-jp") + b"\xff\xfe")
    app.read(0.5)
    app.type(b"\x11")  # Ctrl+Q
    assert app.exit_code() == 0
    app.assert_clean()


def test_a_fault_inside_is_told_when_the_terminal_is_clean(app, code, tmp_path):
    """The program is taken away while it runs; what is loaded late cannot be loaded any more."""
    for part in ("tui", "report"):
        shutil.rmtree(code / "eprep" / part)
    with contextlib.suppress(OSError):  # it has ended already
        app.press("t", "escape", "s", "escape", "/", "escape")
    assert app.exit_code() == 70
    app.assert_clean()
    told = app.written[app.written.rfind(b"\x1b[?1049l") :].decode()
    assert "予期しない誤り" in told
    assert "Traceback" not in app.written.decode(errors="replace")
    trace = (tmp_path / "data" / "trace.log").read_text()
    assert "ModuleNotFoundError" in trace
    assert "eprep/tui" in trace


def test_a_fault_of_the_history_meanwhile_is_told_when_the_terminal_is_clean(app, tmp_path):
    """Another program takes the table of events away."""
    import sqlite3

    database = sqlite3.connect(tmp_path / "data" / "events.sqlite3")
    database.execute("PRAGMA foreign_keys = OFF")
    tables = [name for (name,) in database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]  # fmt: skip
    for table in tables:
        database.execute(f'DROP TABLE "{table}"')
    database.commit()
    database.close()
    app.press("enter")
    app.read(1)
    app.press("enter", "enter")
    assert app.exit_code() in (3, 70)
    app.assert_clean()
    assert "Traceback" not in app.written.decode(errors="replace")


def test_what_is_written_to_a_terminal_that_has_gone_is_taken_all_the_same(tmp_path):
    patches.install()
    gone = (tmp_path / "gone").open("w")
    os.dup2(os.open(os.devnull, os.O_RDONLY), gone.fileno())  # every flush fails from now on
    writer = WriterThread(gone)
    writer.start()
    feeding = threading.Thread(
        target=lambda: [writer.write("x" * 9_000) for _ in range(100)], daemon=True
    )
    feeding.start()
    feeding.join(10)
    assert not feeding.is_alive()
    writer.stop()
    with contextlib.suppress(OSError):
        gone.close()
