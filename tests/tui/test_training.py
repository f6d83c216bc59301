"""The training screen with a real training in a real child process."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import click
import pytest
from textual.app import App
from textual.events import Key

from eprep.cli.options import Given
from eprep.cli.training_child import Trainer
from eprep.core.catalogue import Words
from eprep.core.training import Course, Done, Plan, Stopped
from eprep.tui.desk import Desk
from eprep.tui.screens.training import TrainingScreen
from eprep.tui.widgets.curves import Curves
from tests.cli.training import mnist_folder
from tests.tui.driving import rows_of, until
from tests.tui.terminal import Terminal

WORDS = Words()
CHILD = "eprep train --json"


class OneScreen(App[None]):
    """The screen without the rest of the program."""

    CSS_PATH = Path(sys.modules["eprep.tui.screens.training"].__file__).parents[1] / "app.tcss"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def on_mount(self) -> None:
        self.push_screen(TrainingScreen())


def desk_of(folder: Path) -> Desk:
    """A desk that trains, and has nothing else: no screen but ours looks at it."""
    with click.Context(click.Command("eprep"), obj=Given(data_dir=folder)):
        trainer = Trainer()
    return Desk(None, WORDS, None, exams=None, trainer=lambda: trainer)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.delenv("EPREP_MNIST_DIR", raising=False)
    return desk_of(tmp_path / "data")


@pytest.fixture(scope="session")
def digits(tmp_path_factory):
    """Few images, of which an epoch takes a moment."""
    return mnist_folder(tmp_path_factory.mktemp("digits"), seed=1)


@pytest.fixture(scope="session")
def many_digits(tmp_path_factory):
    """Enough images that somebody can step in before a hundred epochs are over."""
    return mnist_folder(tmp_path_factory.mktemp("many"), seed=1, times=30)


async def ended(pilot):
    await until(pilot, lambda: pilot.app.screen._run is None)


def shown(app):
    return "\n".join(rows_of(app))


def children():
    """The trainings that this process has begun and that still run."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().decode().replace("\0", " ")
            parent = int((process / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if CHILD in words and parent == os.getpid():
            found.append(int(process.name))
    return found


async def test_a_training_draws_its_curves_and_says_what_came_of_it(desk):
    async with OneScreen(desk).run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "left", "left", "left", "enter")  # two epochs
        await until(pilot, lambda: "用意しています" in shown(pilot.app))
        await ended(pilot)
        (course,) = desk.courses
        assert (course.plan, course.data) == (Plan("book2", 2), "synthetic")
        assert isinstance(course.end, Done)
        assert [epoch.epoch for epoch in course.epochs] == [1, 2]
        assert [x for x, _ in course.losses] == pytest.approx([i / 20 for i in range(1, 41)])
        seen, state = shown(pilot.app), str(pilot.app.screen.query_one("#state").content)
        assert state.startswith("2エポックの学習が終わりました（合成した数字、")
        assert state.endswith(f"テスト画像の正解率は{course.accuracy:.2%}です。")
        assert f"今回 {course.loss:.3f}" in seen
        for epoch in course.epochs:
            assert f"{epoch.loss:.4f}   {epoch.accuracy:.2%}" in seen
        assert "前回" not in seen


async def test_the_training_before_is_drawn_beside_the_next_one_and_is_still_there_later(
    desk, digits, monkeypatch
):
    monkeypatch.setenv("EPREP_MNIST_DIR", str(digits))
    desk = desk_of(digits / "data")
    async with OneScreen(desk).run_test(size=(140, 40)) as pilot:
        await pilot.press("tab", "left", "left", "left", "shift+tab", "enter")
        await ended(pilot)
        await pilot.press("right", "ctrl+r")
        await ended(pilot)
        assert [course.plan.net for course in desk.courses] == ["book2", "book3"]
        first, second = desk.courses
        seen = shown(pilot.app)
        for text in ("⠒⠒⠒ 今回 3層", "⠒⠀⠒ 前回 2層", "784-50-100-10、シグモイド"):
            assert text in seen
        state = str(pilot.app.screen.query_one("#state").content)
        assert state.endswith(f"前回は{first.accuracy:.2%}でした。")
        assert f"{second.accuracy:.2%}" in seen
        await pilot.press("escape")
        pilot.app.push_screen(TrainingScreen())
        await pilot.pause()
        assert "⠒⠒⠒ 今回 3層" in shown(pilot.app)


async def test_keys_and_clicks_choose_what_is_trained(desk):
    async with OneScreen(desk).run_test(size=(80, 24)) as pilot:
        assert pilot.app.screen._plan == Plan("book2", 10, "auto")
        await pilot.press("left", "tab", "right", "tab", "right")
        assert pilot.app.screen._plan == Plan("selu", 20, "synthetic")
        assert "784-128-64-10、SELU、Adam（学習率0.001）、バッチ64" in shown(pilot.app)
        await pilot.click("#net", offset=(14, 0))
        await pilot.click("#data", offset=(22, 0))
        assert pilot.app.screen._plan == Plan("book3", 20, "auto")


async def test_mnist_is_offered_where_it_is_and_never_fetched(desk, digits, monkeypatch):
    assert "mnist" not in desk.trainer().sources
    monkeypatch.setenv("EPREP_MNIST_DIR", str(digits))
    trainer = desk_of(digits / "data").trainer()
    assert trainer.sources == ["auto", "synthetic", "mnist"]
    command = trainer.start(Plan(data="mnist"))._child._command
    assert command[command.index("--data") + 1] == str(digits)


async def test_what_was_stopped_is_kept_and_says_how_to_go_on(desk, tmp_path):
    async with OneScreen(desk).run_test(size=(140, 30)) as pilot:
        await pilot.press("left", "tab", *["right"] * 4, "enter")  # selu, 100 epochs
        await until(pilot, lambda: "残り約" in shown(pilot.app))
        await pilot.press("ｓ")  # with the input method on
        assert not pilot.app.screen.check_action("stop", ())
        await ended(pilot)
        (course,) = desk.courses
        (kept,) = (tmp_path / "data" / "checkpoints").iterdir()
        said = WORDS(course.end.why)
        assert str(kept) in said
        assert "eprep train --resume" in said
        assert len(course.losses) > 0
        assert children() == []


async def test_a_training_stopped_before_it_begins_leaves_nothing_to_compare_with(desk):
    async with OneScreen(desk).run_test(size=(80, 24)) as pilot:
        pilot.app.post_message(Key("enter", None))  # at once: a child that begins loses the race
        pilot.app.post_message(Key("s", "s"))
        await until(pilot, lambda: "学習を止めました。重みは保存していません。" in shown(pilot.app))
        assert (desk.courses, children()) == ([], [])
        await pilot.press("enter")
        assert pilot.app.screen._run is not None


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
async def test_who_leaves_ends_the_training(desk):
    async with OneScreen(desk).run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", *["right"] * 4, "enter")
        await until(pilot, lambda: desk.courses)
        assert len(children()) == 1
        await pilot.press("escape")
        await until(pilot, lambda: not children())
        assert isinstance(desk.courses[0].end, Stopped)
        pilot.app.push_screen(TrainingScreen())
        await pilot.pause()
        assert "画面を離れた" in shown(pilot.app)


async def test_a_child_that_fails_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("EPREP_MNIST_DIR", str(tmp_path))
    desk = desk_of(tmp_path / "data")
    async with OneScreen(desk).run_test(size=(100, 30)) as pilot:
        await pilot.press("enter")
        await ended(pilot)
        seen = shown(pilot.app).splitlines()
        assert any("train-images-idx3-ubyte" in line for line in seen)
        assert "Traceback" not in shown(pilot.app)
        assert desk.courses == []


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
async def test_a_child_that_is_killed_is_one_sentence(desk):
    async with OneScreen(desk).run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", *["right"] * 4, "enter")
        await until(pilot, lambda: desk.courses)
        os.kill(children()[0], signal.SIGKILL)
        await ended(pilot)
        assert "強制終了されました（シグナル9）" in shown(pilot.app)
        assert pilot.app.screen.check_action("start", ())


async def test_the_loss_can_be_seen_on_a_logarithmic_scale(desk):
    async with OneScreen(desk).run_test(size=(80, 24)) as pilot:
        loss = pilot.app.screen.query_one("#loss", Curves)
        desk.courses.append(Course(Plan(epochs=1), losses=[(0.1, 100.0), (1.0, 0.01)]))
        pilot.app.screen._course = desk.courses[0]
        pilot.app.screen._draw()
        before = str(loss.render())
        await pilot.press("l")
        assert "0.01⣸" in str(loss.render())
        await pilot.press("f9")
        assert str(loss.render()) == before


# However the program ends

PROGRAM = """
import sys
from pathlib import Path
from tests.tui.test_training import OneScreen, desk_of
OneScreen(desk_of(Path(sys.argv[1]))).run()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize(
    "end",
    [
        "Ctrl+Q",
        "SIGKILL",
        *(pytest.param(n, marks=pytest.mark.soak) for n in ("SIGTERM", "SIGHUP")),
    ],
)
def test_the_child_ends_with_the_program_however_that_ends(tmp_path, many_digits, end):
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TERM": "xterm-256color",
                   "PYTHONPATH": str(Path(__file__).parents[2]), "LANG": "C.UTF-8",
                   "EPREP_MNIST_DIR": str(many_digits)}  # fmt: skip
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    with Terminal(command, (80, 24), environment) as terminal:
        terminal.wait_for("Enterで始めます")
        terminal.press("tab", *["\x1b[C"] * 4, "enter")
        terminal.wait_for("残り約")
        assert running(tmp_path)
        if end == "Ctrl+Q":
            terminal.press("\x11")
            assert terminal.exit_code() == 0
            assert "pid" not in terminal.text
            assert "Traceback" not in terminal.text
        else:
            os.kill(terminal.pid, getattr(signal, end))
        deadline = time.monotonic() + 30
        while running(tmp_path):
            assert time.monotonic() < deadline
            terminal.read(0.05)


def running(folder):
    """Whether a training with this data folder runs."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if b"train" in words and str(folder).encode() in words:
            return True
    return False
