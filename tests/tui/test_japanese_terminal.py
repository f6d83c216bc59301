"""Japanese in a real terminal: the cursor, the hint, and how wide the terminal draws."""

from __future__ import annotations

import os
import pty
import select
import sys
import time

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminal of this kind", allow_module_level=True)

from tests.tui.terminal import PATIENCE, environment, start

ASKED = b"\x1b[6n"


def test_the_cursor_waits_below_and_then_stands_where_a_number_is_typed(installed, tmp_path):
    with start(installed, tmp_path, (80, 24), "quiz", "d1-draw-parameters") as terminal:
        terminal.wait_for("数を入力")
        terminal.read(0.3)
        cursor = terminal._screen.cursor
        begin = (cursor.x, cursor.y)
        assert begin[1] < 23
        terminal.press("2", "5")
        terminal.wait_for("25")
        assert (cursor.x, cursor.y) == (begin[0] + 2, begin[1])
        terminal.press("enter")
        terminal.wait_for("○ 正解")
        terminal.read(0.3)
        assert (cursor.x, cursor.y) == (0, 23)


def test_a_key_of_an_input_method_works_and_says_so_once(installed, tmp_path):
    with start(installed, tmp_path, (80, 24), "quiz", "d1-draw-shapes") as terminal:
        terminal.wait_for("1つ選んでください")
        terminal.press("１")
        terminal.wait_for("次へ", "日本語入力がオンです")
        terminal.press("ん")
        terminal.wait_for("演習の結果", "r 進捗")
        assert "日本語入力がオンです" not in terminal.text


def doctor(installed, folder, answer: bytes | None) -> str:
    """What it prints on a terminal that tells its cursor's place, or does not."""
    pid, master = pty.fork()
    if pid == 0:
        command = [str(installed.eprep), "--data-dir", str(installed.data(folder)), "doctor"]
        os.execvpe(command[0], command, environment(folder))
    printed, end, told = b"", time.monotonic() + PATIENCE, False
    while time.monotonic() < end:
        if not select.select([master], [], [], 0.2)[0]:
            continue
        try:
            chunk = os.read(master, 65536)
        except OSError:  # it has ended
            break
        printed += chunk
        if ASKED in printed and answer is not None and not told:
            told = True
            os.write(master, answer)
        if not chunk:
            break
    _, status = os.waitpid(pid, 0)
    os.close(master)
    assert os.waitstatus_to_exitcode(status) == 0
    assert ASKED in printed
    return printed.decode()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b"\x1b[24;6R", "1桁で描きます"),
        pytest.param(b"\x1b[24;11R", "2桁で描くため", marks=pytest.mark.soak),
        (b"x\x1b[24;9R", "8桁で描きます"),
        (None, "幅は分かりません"),
    ],
    ids=["one", "two", "mixed", "silent"],
)
def test_doctor_asks_the_terminal_how_wide_it_draws(installed, tmp_path, answer, said):
    assert said in doctor(installed, tmp_path, answer)
