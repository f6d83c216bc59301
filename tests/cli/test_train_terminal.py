"""The progress bar of `eprep train`: one line on a wide terminal, none on any other."""

import fcntl
import re
import struct
import sys
import termios
import time

import numpy as np
import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminal of this kind", allow_module_level=True)

from tests.tui.terminal import PATIENCE, Terminal

BAR = re.compile(r"\[[#-]+\] +\d+%")
WHOLE = re.compile(
    r"\[[#-]+\] +\d+%  \d\d:\d\d:\d\d  エポック \d+/\d+  損失 \d\.\d{4}  正解率 \d+\.\d\d%"
)
EPOCH = re.compile(r"エポック +\d+/\d+  損失 [\d.]+  正解率 \d+\.\d\d%  \d+\.\d\d秒")
ENDED = "学習が終わりました"


@pytest.fixture
def terminal(command):
    """A training in a terminal with so many columns; `line` is what sh makes of it."""

    def terminal(columns, *arguments, line='exec "$@"', **environment):
        environment = {"TERM": "xterm", "LANG": "C.UTF-8", **environment}
        start = command("train", *arguments, **environment)
        return Terminal(["sh", "-c", line, "sh", *start["args"]], (columns, 24), start["env"])

    return terminal


def screens(terminal, last):
    """What is on the screen, again and again until `last` is. The line of the cursor may be half
    written, and is none yet unless it is a bar."""
    end = time.monotonic() + PATIENCE
    seen = [[]]
    while not any(last in line for line in seen[-1]):
        assert time.monotonic() < end, terminal.text
        terminal.read(0.02)
        here = terminal._screen.cursor.y
        lines = enumerate(terminal.lines)
        seen.append([line for n, line in lines if line and (n != here or BAR.match(line))])
    return seen


def bars(lines):
    return [line for line in lines if BAR.match(line)]


def is_whole(line):
    """Whether a line is one that was written, and not the rest of a longer one."""
    return bool(
        BAR.match(line) or EPOCH.fullmatch(line) or line.startswith("eprep: ") or ENDED in line
    )


def test_a_wide_terminal_shows_one_bar_below_the_lines(terminal, many_digits):
    with terminal(80, "--data", many_digits, "--epochs", 40) as wide:
        seen = screens(wide, ENDED)
        assert wide.exit_code() == 0
    assert max(len(bars(lines)) for lines in seen) == 1
    shown = [line for lines in seen for line in lines]
    assert [line for line in shown if not is_whole(line)] == []
    assert [line for line in shown if WHOLE.fullmatch(line)] != []
    assert bars(seen[-1]) == []
    assert len([line for line in seen[-1] if EPOCH.fullmatch(line)]) > 10


@pytest.mark.parametrize(
    ("columns", "environment"),
    [(60, {}), (60, {"COLUMNS": "200"}), (80, {"TERM": "dumb"})],
    ids=["narrow", "narrow, whatever the environment says", "dumb"],
)
def test_elsewhere_there_are_lines_alone(terminal, many_digits, columns, environment):
    with terminal(columns, "--data", many_digits, "--epochs", 3, **environment) as other:
        seen = screens(other, ENDED)
        assert other.exit_code() == 0
    assert [line for lines in seen for line in bars(lines)] == []
    assert len([line for line in seen[-1] if EPOCH.fullmatch(line)]) == 3


def test_a_narrow_terminal_shows_no_bar_while_the_lines_go_to_a_file(
    terminal, many_digits, tmp_path
):
    line = f'"$@" > {tmp_path / "out"}; echo {ENDED}'
    with terminal(60, "--data", many_digits, "--epochs", 3, line=line) as narrow:
        seen = screens(narrow, ENDED)
    assert [line for lines in seen for line in bars(lines)] == []
    assert len((tmp_path / "out").read_text(encoding="utf-8").splitlines()) == 4


def test_a_loss_of_many_digits_breaks_no_line(terminal, altered, digits):
    path = altered(W2=lambda W: W * np.float32(1e20))
    with terminal(80, "--resume", path, "--data", digits, "--epochs", 10_000) as wide:
        seen = screens(wide, "エポック  20/10000")
        wide.press("\x03")
        assert wide.exit_code() == 130
    assert max(len(bars(lines)) for lines in seen) == 1
    assert [line for lines in seen for line in lines if not is_whole(line)] == []


def test_a_window_that_becomes_narrow_is_not_flooded(terminal, many_digits):
    with terminal(80, "--data", many_digits, "--epochs", 30) as wide:
        wide.wait_for("エポック   2/30")
        narrow(wide, 60)
        seen = screens(wide, ENDED)
        assert wide.exit_code() == 0
    assert max(len(bars(lines)) for lines in seen) <= 1
    assert bars(seen[-1]) == []


def narrow(terminal, columns):
    terminal.columns = columns
    terminal._screen.resize(terminal.rows, columns)
    window = struct.pack("HHHH", terminal.rows, columns, 0, 0)
    fcntl.ioctl(terminal._master, termios.TIOCSWINSZ, window)


def test_there_is_no_bar_where_there_is_nothing_to_train(terminal, altered, digits):
    with terminal(80, "--resume", altered(), "--data", digits, "--epochs", 1) as wide:
        seen = screens(wide, ENDED)
        assert wide.exit_code() == 0
    assert [line for lines in seen for line in bars(lines)] == []


def test_ctrl_c_leaves_the_bar_and_says_where_the_training_is(terminal, many_digits, data):
    with terminal(80, "--data", many_digits, "--epochs", 1000) as wide:
        wide.wait_for("エポック   2/1000")
        wide.press("\x03")
        assert wide.exit_code() == 130
        shown = wide.text.replace("\n", "")
    (path,) = (data / "checkpoints").iterdir()
    assert f"{path} に保存しました" in shown
    assert f"eprep train --resume {path} --data {many_digits}" in shown
    assert "Traceback" not in shown
