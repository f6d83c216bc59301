"""Standard output as it may be: full, closed, narrow, dumb, or not in UTF-8."""

import subprocess
import sys
from pathlib import Path

import pytest

from eprep.core.text.width import width

if sys.platform == "win32":
    pytest.skip("Windows has neither /dev/full nor such terminals", allow_module_level=True)

from tests.tui.terminal import Terminal

CURVE = "import numpy as np\ndef sigmoid(x):\n    return np.exp(-np.logaddexp(0, -x))\n"
PRINTING = {
    "help": ["--help"],
    "help of a command": ["grade", "--help"],
    "version": ["--version"],
    "status": [],
    "list": ["bank", "list"],
    "list in JSON": ["bank", "list", "--json"],
    "show": ["bank", "show", "cli-a"],
    "stats": ["bank", "stats"],
    "schema": ["bank", "schema"],
    "drills": ["drill", "list"],
    "a hint": ["drill", "hint", "cli-curve"],
    "a report": ["report"],
    "a report in JSON": ["report", "--json"],
    "a grading": ["grade", "cli-curve", "FILE"],
    "a grading in JSON": ["grade", "cli-curve", "FILE", "--json"],
    "a quiz": ["quiz", "cli-a", "--plain"],
    "the environment": ["doctor"],
}
FULL = "eprep: 標準出力に書けません（ディスクに空きがないため）。出力先を確かめて、もう一度実行してください。\n"


WRITERS = [(name, "") for name in PRINTING] + [
    (name, "1") for name in ("help", "list", "a report in JSON", "a grading", "a quiz")
]
"""Each once as a pipe is written to, and one of each way of writing unbuffered."""

each_writer = pytest.mark.parametrize(
    ("name", "unbuffered"), WRITERS, ids=[f"{name}{' unbuffered' * bool(u)}" for name, u in WRITERS]
)
ONE_OF_EACH_WAY = {"help", "list", "a report in JSON", "a grading", "a quiz", "the environment"}


def is_long(name, unbuffered):
    return bool(unbuffered) or name not in ONE_OF_EACH_WAY


@pytest.fixture
def started(command, program):
    def started(name, **environment):
        file = str(program(CURVE))
        return command(*(file if a == "FILE" else a for a in PRINTING[name]), **environment)

    return started


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@each_writer
def test_a_full_disk_is_one_sentence_and_exit_code_2(started, name, unbuffered):
    """Not 1, which would be a verdict on what was graded."""
    with Path("/dev/full").open("w") as full:
        start = started(name, PYTHONUNBUFFERED=unbuffered)
        done = subprocess.run(
            **start, input=b"1\n", stdout=full, stderr=subprocess.PIPE, timeout=60, check=False
        )
    assert (done.returncode, done.stderr.decode()) == (2, FULL)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_messages_that_reach_nobody_hinder_nothing(started):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            **started("a grading in JSON"), stdout=subprocess.PIPE, stderr=full, timeout=60,
            check=False,
        )  # fmt: skip
    assert done.returncode == 0
    assert b'"verdict": "pass"' in done.stdout


@pytest.mark.parametrize(
    ("name", "unbuffered"),
    [
        pytest.param(*writer, marks=[pytest.mark.soak] if is_long(*writer) else [])
        for writer in WRITERS
    ],
)
def test_a_reader_that_has_gone_is_no_failure(started, name, unbuffered):
    start = started(name, PYTHONUNBUFFERED=unbuffered)
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen(**start, **pipes) as child:
        child.stdout.close()
        _, errors = child.communicate(b"1\n", timeout=60)
    assert child.returncode == 0
    assert "標準出力" not in errors.decode()
    assert b"Traceback" not in errors


ENCODINGS = {
    "ASCII": {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
    "Shift_JIS": {"PYTHONIOENCODING": "cp932"},
    "strict": {"PYTHONIOENCODING": "latin-1:strict", "PYTHONUTF8": "0"},
    "no colour": {"NO_COLOR": "1"},
    "dumb": {"TERM": "dumb"},
}


@pytest.mark.parametrize("environment", ENCODINGS.values(), ids=ENCODINGS)
def test_the_plain_lines_are_the_same_whatever_the_console_says(eprep, environment):
    says = "ヒント\n?\n2\n"
    plain = eprep("quiz", "cli-a", "--plain", "--no-shuffle", says=says)
    again = eprep("quiz", "cli-a", "--plain", "--no-shuffle", says=says, **environment)
    assert (again.stdout, again.returncode) == (plain.stdout, 0)
    assert "× 不正解" in again.stdout
    assert "\x1b" not in again.stdout


def talk(command, columns, *arguments, **environment):
    """What stands on a terminal with so many columns when the program has ended."""
    environment = {"TERM": "xterm", "LANG": "C.UTF-8", **environment}
    start = command(*arguments, **environment)
    line = f'stty cols {columns}; exec "$@"'
    with Terminal(["sh", "-c", line, "sh", *start["args"]], (140, 60), start["env"]) as terminal:
        terminal.exit_code()
        return [line for line in terminal.lines if line]


LONG = "重みとバイアスは、学習で更新されるパラメータである。" * 10


@pytest.fixture
def long_bank(own_bank):
    bank = own_bank / "bank.yaml"
    bank.write_text(bank.read_text().replace("prompt: p,", f"prompt: {LONG},", 1))


@pytest.mark.usefixtures("long_bank")
@pytest.mark.parametrize(
    ("columns", "environment", "widest"),
    [
        (60, {}, 60),
        (130, {}, 100),
        (20, {}, 40),
        (60, {"TERM": "dumb"}, 60),
        (60, {"COLUMNS": "90"}, 90),
        (60, {"COLUMNS": "nonsense"}, 60),
    ],
)
def test_on_a_terminal_the_lines_fit(command, columns, environment, widest):
    shown = talk(command, columns, "bank", "show", "cli-a", **environment)
    paragraph = [line.strip() for line in shown if "重み" in line or "更新" in line]
    assert "".join(paragraph) == LONG
    assert widest - 4 <= max(map(width, shown)) <= widest


@pytest.mark.usefixtures("long_bank")
def test_the_size_of_somebody_elses_terminal_breaks_no_line(eprep):
    """Python's readline sets both variables for every child of a program that has loaded it."""
    assert f"  {LONG}\n" in eprep("bank", "show", "cli-a", COLUMNS="80", LINES="24").stdout


@pytest.mark.usefixtures("long_bank")
def test_without_a_terminal_only_columns_makes_the_lines_fit(eprep):
    assert f"  {LONG}\n" in eprep("bank", "show", "cli-a").stdout
    shown = eprep("bank", "show", "cli-a", COLUMNS="70").stdout.split("\n")
    assert max(map(width, shown)) <= 70


def test_a_path_that_no_line_holds_is_left_whole(command):
    path = "none/" * 20 + "x.txt"
    shown = talk(command, 60, "report", "-o", path)
    assert "".join(shown) == f"eprep: {path} に書けません（ファイルかフォルダがないため）。"


def test_a_refusal_fits_the_terminal_too_and_keeps_its_command_whole(command):
    shown = talk(command, 44, "quiz", "--kind", "x")
    assert shown == [
        "eprep: --kind に指定できるのは single,",
        "  multiple, number, lines, formula, repair,",
        "  order, match, network, blanks, text,",
        "  essay, code のどれかです。使い方は",
        "  eprep quiz --help",
    ]
