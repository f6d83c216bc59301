"""A drill in `quiz --plain`, as a learner sees it in a terminal."""

import sys

import pytest

WORSE = "隔離の水準"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these walls")
def test_behind_walls_nobody_is_warned_of_his_own_program(eprep, program):
    done = eprep("quiz", "cli-curve", "--plain", says=f"{program('x = 1')}\n")
    assert "× 関数がありません" in done.stdout
    assert WORSE not in done.stdout + done.stderr


def test_without_walls_he_is(weak, eprep, program):
    done = eprep("quiz", "cli-curve", "--plain", says=f"{program('x = 1')}\n")
    assert done.stdout.count(WORSE) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal of this kind there")
@pytest.mark.parametrize(
    ("editor", "said", "score"),
    [("true", "もとのプログラムのまま", "score 0/0"), ("sed -i s/pass/1/", "× ", "score 0/1")],
)
def test_what_the_editor_leaves_is_an_answer_if_it_was_changed(command, editor, said, score):
    from tests.tui.terminal import Terminal

    start = command("quiz", "cli-curve", "--plain", TERM="xterm", LANG="C.UTF-8", EDITOR=editor)
    line = f'cd "{start["cwd"]}" && exec "$@"'
    with Terminal(["sh", "-c", line, "sh", *start["args"]], (80, 24), start["env"]) as terminal:
        terminal.wait_for("空行でエディタ")
        terminal.press("\r")
        terminal.wait_for(said)
        if said != "× ":
            terminal.press("q", "\r")
        terminal.wait_for(score)
        assert terminal.exit_code() == 0
