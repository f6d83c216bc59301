"""The first picture and the answer to a key, beside Textual's barest apps: run by `make bench`.

The figures are ratios of medians. Ours and the bare ones take turns, so that a slow machine slows
them alike. Ours has a history, and its bank is compiled, as on any evening but the first.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

TURNS, PRESSES, WARMING = 21, 60, 6
DOUBT = 2.1
"""Seconds for which files that have just been written are read again."""

PAINT, KEY, MEGABYTES = 1.35, 2.0, 90.0
DOWN, UP, ENTER = "\x1b[B", "\x1b[A", "\r"
SECTION, QUESTION = "活性化関数", "1/"
"""What stands on the home screen when its sections do, and on that of a question."""

HERE = Path(__file__).parent
PYTHON = (sys.executable, "-P")
STATIC = (*PYTHON, str(HERE / "bare_static.py"))
LIST = (*PYTHON, str(HERE / "bare_list.py"))


def main() -> int:
    if sys.platform == "win32":
        print("there is no pseudo-terminal to measure on")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        ours = (*PYTHON, "-m", "eprep", "--data-dir", folder)
        environment = _environment()
        _answer_one(ours, environment)
        figures = (
            _paint(ours, environment),
            _key(ours, environment),
            _megabytes(ours, environment),
        )
    print("The terminal interface: ratios of medians, in one run")
    names = (
        ("first paint with the sections / a bare Static", PAINT),
        ("key to first byte on the list / a bare OptionList", KEY),
        ("megabytes before the first grading", MEGABYTES),
    )
    kept = [_tell(*promise, figure) for promise, figure in zip(names, figures, strict=True)]
    return int(not all(kept))


def _environment() -> dict[str, str]:
    """That of a usual terminal, where Python keeps what it has compiled."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**own, "TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none"}


def _answer_one(ours: tuple[str, ...], environment: Mapping[str, str]) -> None:
    """So that there is a history, and nothing left to compile."""
    quiz = [*ours, "quiz", "--plain", "-n", "1"]
    for _ in range(2):
        subprocess.run(quiz, input=b"1\n", env=environment, check=True, capture_output=True)
        time.sleep(DOUBT)


def _paint(ours: tuple[str, ...], environment: Mapping[str, str]) -> float:
    from watched import Watched

    def one(command: tuple[str, ...], text: str) -> float:
        with Watched(command, environment) as program:
            return program.until(text)

    return _side_by_side(TURNS, lambda: one(ours, SECTION), lambda: one(STATIC, "ready"))


def _key(ours: tuple[str, ...], environment: Mapping[str, str]) -> float:
    from watched import Watched

    with Watched(ours, environment) as home, Watched(LIST, environment) as bare:
        home.until(SECTION)
        bare.until("ready")
        keys = iter([DOWN, DOWN, UP, UP] * (PRESSES + WARMING))

        def both(key: str) -> tuple[float, float]:
            return home.press(key), bare.press(key)

        for _ in range(WARMING):
            both(next(keys))
        times = [both(next(keys)) for _ in range(PRESSES)]
    return _ratio(times)


def _megabytes(ours: tuple[str, ...], environment: Mapping[str, str]) -> float:
    """With a question on the screen."""
    from watched import Watched

    with Watched(ours, environment) as program:
        program.until(SECTION)
        program.settle()
        program.press(ENTER)
        program.until(QUESTION)
        program.settle()
        return program.megabytes


def _side_by_side(turns: int, ours: Callable[[], float], bare: Callable[[], float]) -> float:
    return _ratio([(ours(), bare()) for _ in range(turns)])


def _ratio(times: list[tuple[float, float]]) -> float:
    ours, bare = zip(*times, strict=True)
    return statistics.median(ours) / statistics.median(bare)


def _tell(subject: str, limit: float, figure: float) -> bool:
    held = figure <= limit
    print(f"  {subject}  {figure:.2f}  (promised ≤ {limit:g}: {'holds' if held else 'FAILS'})")
    return held


if __name__ == "__main__":
    raise SystemExit(main())
