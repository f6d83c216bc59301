"""What the terminal interface has loaded when the home screen stands, and what comes later."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminal of this kind", allow_module_level=True)

from tests.tui.terminal import Terminal, environment

HOME, QUESTION = "得点の低い順", "2/2"
"""What shows that the home screen stands, and a question."""

LOADED = """
import gc, json, sys
from pathlib import Path
from eprep.cli import main
try:
    main(sys.argv[2:])
finally:
    found = {"modules": list(sys.modules), "frozen": gc.get_freeze_count()}
    Path(sys.argv[1]).write_text(json.dumps(found))
"""


class Evening:
    """The learner's second one: the bank is compiled, and a session was left at its second of two
    questions."""

    def __init__(self, folder: Path) -> None:
        self._found = folder / "loaded.json"
        self._environment = environment(folder) | {"EPREP_DATA_DIR": str(folder / "data")}
        quiz = [sys.executable, "-P", "-m", "eprep", "quiz", "--plain", "--seed", "1"]
        for ids in (["d1-affine-homogeneity"], ["d1-linear-which", "d1-draw-shapes"]):
            subprocess.run(
                [*quiz, *ids], env=self._environment, input="1\n", check=True, text=True,
                capture_output=True,
            )  # fmt: skip

    def spent(self, *steps: tuple[str, str]) -> dict[str, object]:
        """Press each key when the text before it stands; then, what was loaded at the end."""
        command = [sys.executable, "-P", "-c", LOADED, str(self._found)]
        with Terminal(command, (100, 30), self._environment) as terminal:
            for text, key in steps:
                terminal.wait_for(text)
                terminal.press(key)
            assert terminal.exit_code() == 0
        return json.loads(self._found.read_text())


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    return Evening(tmp_path_factory.mktemp("evening"))


@pytest.fixture(scope="module")
def home(evening):
    """After a look at the home screen alone."""
    return evening.spent((HOME, "q"))


@pytest.fixture(scope="module")
def question(evening):
    """After a look at a question too."""
    return evening.spent((HOME, "enter"), (QUESTION, "q"), ("演習の結果", "q"), (HOME, "q"))


def below(found, *packages):
    return {m for m in found["modules"] for p in packages if m == p or m.startswith(f"{p}.")}


@pytest.mark.parametrize(
    "package",
    [
        "numpy", "sympy", "yaml", "eprep.kinds", "eprep.sandbox", "eprep.report", "eprep.plain",
        "eprep.proving", "eprep.data", "reference_impl", "eprep.bank.compile",
        "eprep.bank.questions", "eprep.core.trial", "eprep.cli.bank_programs",
        "textual.widgets._text_area", "textual.widgets._markdown", "tomlkit",
        "eprep.tutor.examining", "eprep.core.exam_state",
    ],
)  # fmt: skip
def test_the_home_screen_needs_no(package, home):
    assert below(home, package) == set()


def test_the_home_screen_loads_no_other_screen(home):
    ours = {f"eprep.tui.screens{name}" for name in ("", ".base", ".home")}
    assert below(home, "eprep.tui.screens") == ours


def test_a_question_loads_its_kind_its_screen_and_no_grader_of_programs(question):
    assert below(question, "eprep.kinds.single", "eprep.tui.screens.question")
    assert below(question, "numpy", "sympy", "reference_impl", "eprep.sandbox") == set()


def test_what_the_start_left_is_never_swept_once_home_has_stood(question):
    assert question["frozen"] > 10_000
