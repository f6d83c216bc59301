"""The learner's own editor gets the program in a private file, and nothing it does loses any."""

import stat
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminal of this kind", allow_module_level=True)

from eprep.kinds.grading.source import LONGEST_SOURCE
from eprep.tui.editor_of_choice import command
from tests.tui.terminal import Terminal, environment

LOOK = """
import os, sys, stat
path = sys.argv[-1]
here = os.stat(path).st_mode, os.stat(os.path.dirname(path)).st_mode
with open({seen!r}, "w") as file:
    print(*sys.argv[1:], *(oct(stat.S_IMODE(mode)) for mode in here), os.environ.get("NO_COLOR"), file=file)
"""
EDITORS = {
    "writes": 'open(path, "a", encoding="utf-8").write("# 書き足した行\\r\\n")',
    "fails": 'open(path, "a").write("# lost?\\n"); sys.exit(3)',
    "gives up": "sys.exit(1)",
    "other letters": 'open(path, "ab").write("# 漢字".encode("cp932"))',
    "no end": f'open(path, "a").write("# " + "x" * {LONGEST_SOURCE})',
    "takes it away": "os.remove(path)",
    "is interrupted": 'import signal, time; signal.signal(signal.SIGINT, lambda *_: None); os.killpg(0, signal.SIGINT); open(path, "a").write("# after\\n")',
    "outlives": 'import signal, time; os.kill(os.getppid(), signal.SIGTERM); time.sleep(1); open(path, "a").write("# after\\n")',
}


@pytest.fixture
def drill(installed, tmp_path):
    """Starts the drill with an editor that does this."""

    def start(does: str, **more: str) -> Terminal:
        script = tmp_path / "editor.py"
        script.write_text(LOOK.format(seen=str(tmp_path / "seen")) + EDITORS[does])
        named = {"EDITOR": f"{sys.executable} {script} --wait", **more}
        eprep = [
            str(installed.eprep),
            "--data-dir",
            str(installed.data(tmp_path)),
            "drill",
            "sigmoid",
        ]
        return Terminal(eprep, (80, 24), {**environment(tmp_path), **named})

    return start


def left_behind(tmp_path):
    return sorted(tmp_path.glob("data/**/sigmoid.py"))


def test_what_the_editor_writes_is_taken_over_and_kept(drill, tmp_path):
    with drill("writes", NO_COLOR="1") as terminal:
        terminal.wait_for("def sigmoid", "Ctrl+R")
        terminal.press("x = 1", "\x1bOS")
        terminal.wait_for("取り込みました", "# 書き足した行", "x = 1")
        terminal.press("y")
        terminal.wait_for("# 書き足した行")
        terminal.press("\x1a", "\x1a")
        terminal.wait_until_gone("書き足した行")  # one undoing takes the editor's text back
        assert "x = 1" in terminal.text
    option, path, of_file, of_folder, no_color = (tmp_path / "seen").read_text().split()
    assert option == "--wait"
    assert path.endswith("/sigmoid.py")
    assert path.startswith(str(tmp_path / "data"))
    assert (of_file, of_folder, no_color) == ("0o600", "0o700", "1")
    assert left_behind(tmp_path) == []


@pytest.mark.parametrize(
    ("does", "said", "kept"),
    [
        ("fails", "終了コード3", True),
        ("gives up", "終了コード1", False),
        ("other letters", "UTF-8ではない", True),
        ("no end", f"{LONGEST_SOURCE}バイト", True),
        ("takes it away", "読めません", False),
    ],
)
def test_what_cannot_be_taken_over_is_said_and_left_where_it_is(drill, tmp_path, does, said, kept):
    with drill(does) as terminal:
        terminal.wait_for("def sigmoid", "Ctrl+R")
        terminal.press("x = 1", "\x1bOS")
        terminal.wait_for(said, "x = 1", "def sigmoid")
        terminal.press("z")
        terminal.wait_for("x = 1z")
    assert len(left_behind(tmp_path)) == kept
    for path in left_behind(tmp_path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert b"x = 1" in path.read_bytes()


def test_an_interrupt_is_the_editors(drill, tmp_path):
    with drill("is interrupted") as terminal:
        terminal.wait_for("def sigmoid", "Ctrl+R")
        terminal.press("\x1bOS")
        terminal.wait_for("取り込みました", "# after")
        terminal.press("z")
        terminal.wait_for("    z", "# after")


def test_what_asks_the_app_to_end_waits_for_the_editor(drill):
    with drill("outlives") as terminal:
        terminal.wait_for("def sigmoid", "Ctrl+R")
        terminal.press("\x1bOS")
        assert terminal.exit_code() == 130
    with drill("outlives") as terminal:
        terminal.wait_for("def sigmoid", "# after")


def test_an_editor_that_is_not_there_is_said(drill):
    with drill("writes", EDITOR="/nowhere/editor") as terminal:
        terminal.wait_for("def sigmoid", "Ctrl+R")
        terminal.press("x = 1", "\x1bOS")
        terminal.wait_for("/nowhere/editor", "始められません", "x = 1")


@pytest.mark.parametrize(
    ("preferred", "environment", "found"),
    [
        ("code -w", {"VISUAL": "vim", "EDITOR": "ed"}, ["code", "-w"]),
        (None, {"VISUAL": "vim -u 'my rc'", "EDITOR": "ed"}, ["vim", "-u", "my rc"]),
        (None, {"VISUAL": " ", "EDITOR": "ed"}, ["ed"]),
        (None, {"EDITOR": "it's"}, ["it's"]),
    ],
)
def test_the_setting_comes_before_the_environment(preferred, environment, found):
    assert command(preferred, environment) == found


def test_without_any_named_the_first_that_is_there_is_taken(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert command(None, {}) is None
    for name in ("vi", "vim"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
    assert command(None, {}) == [str(tmp_path / "vim")]
