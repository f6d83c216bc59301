"""The command line as a whole: its options, its exit codes, and what it leaves alone."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.compiled import compiled_into

COMMANDS = ["quiz", "drill", "report", "grade", "train", "infer", "bank"]


def files(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def test_without_a_terminal_there_is_one_line_of_status(eprep):
    eprep("quiz", "cli-a", says="1\n")
    done = eprep()
    assert (done.returncode, done.stderr, len(done.stdout.splitlines())) == (0, "", 1)
    assert "1" in done.stdout
    assert done.stdout.startswith("eprep: ")


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["-h"], *([name, "--help"] for name in COMMANDS), ["bank", "list", "-h"]],
    ids=" ".join,
)
def test_help_is_printed_on_standard_output(eprep, arguments):
    done = eprep(*arguments, shared=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("使い方: eprep")
    assert "Usage" not in done.stdout


def test_help_lists_the_commands_that_there_are(eprep):
    shown = eprep("--help", shared=False).stdout
    assert [name for name in COMMANDS if f"  {name} " in shown] == COMMANDS
    assert "Usage: eprep" in eprep("--help", "--lang", "en", shared=False).stdout


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_the_version_is_printed(eprep, flag):
    import eprep as package

    assert package.__version__ in eprep(flag, shared=False).stdout


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["anki", "."], id="no such command"),
        pytest.param(["no-such-command"], id="unknown"),
        pytest.param(["--no-such-option"], id="unknown option"),
        pytest.param(["quiz", "--no-such-option"], id="unknown option of a command"),
        pytest.param(["report", "extra"], id="extra argument"),
        pytest.param(["--data-dir"], id="option without its value"),
        pytest.param(["--lang", "fr"], id="unknown language"),
        pytest.param(["bank", "show"], id="missing argument"),
        pytest.param(["drill", "hint"], id="missing drill"),
        pytest.param(["drill", "watch"], id="missing file"),
        pytest.param(["drill", "cli-curve"], id="needs a terminal"),
        pytest.param(["--bank", "nowhere", "quiz"], id="no such bank"),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_2(eprep, arguments):
    done = eprep(*arguments)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert done.stderr.startswith("eprep: ")


def test_a_command_not_built_yet_is_absent_from_help(eprep):
    shown = eprep("--help", shared=False).stdout
    assert not [name for name in ("anki",) if f"  {name} " in shown]


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_shared_options_stand_before_or_after_the_command(eprep, shared_bank, tmp_path, before):
    other = compiled_into(tmp_path / "other")
    shared = ["--data-dir", other, "--bank", shared_bank, "--lang", "en", "--debug"]
    command = ["bank", "list", "--tag", "cli", "--json"]
    done = (
        eprep(*shared, *command, shared=False) if before else eprep(*command, *shared, shared=False)
    )
    assert [question["id"] for question in json.loads(done.stdout)["questions"]] == [
        "cli-a",
        "cli-b",
        "cli-c",
    ]
    cached = (other / "cache" / "bank.sqlite3").read_bytes()
    assert b"cli-b" in cached


def test_banks_named_before_and_after_are_both_added(eprep, tmp_path):
    text = "schema: eprep.bank/1\nquestions:\n  - {id: ID, kind: number, section: cli-one, prompt: p, answer: 1}\n"
    for id_ in ("cli-x", "cli-y"):
        (tmp_path / f"{id_}.yaml").write_text(text.replace("ID", id_))
    done = eprep("--bank", "cli-x.yaml", "bank", "list", "cli-one", "--bank", "cli-y.yaml")
    assert [line.split("\t")[0] for line in done.stdout.splitlines()] == [
        "cli-a", "cli-b", "cli-x", "cli-y",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["quiz", "cli-a", "cli-curve"], ["report"], ["bank", "list"], ["bank", "show", "cli-a"],
        ["bank", "lint"], ["drill", "list"], ["grade", "cli-curve", "answer.py"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_everything_written_is_below_the_data_folder(eprep, program, tmp_path, data, arguments):
    path = program("def sigmoid(x): open('left', 'w'); return x")
    before = files(tmp_path)
    eprep(*arguments, says=f"1\n{path}\n")
    new = files(tmp_path) - before
    assert all(name.startswith("data/") for name in new)  # `home` itself is looked at afterwards


def test_without_a_data_folder_everything_is_below_the_home(command, tmp_path, data, shared_bank):
    home = tmp_path / "own"
    home.mkdir()
    start = command("--bank", shared_bank, "quiz", "cli-a", shared=False, HOME=str(home))
    subprocess.run(**start, input=b"1\n", capture_output=True, check=True, timeout=60)
    written = {Path(name).name for name in files(home)}
    assert {"events.sqlite3", "bank.sqlite3"} <= written


def test_the_data_folder_can_come_from_the_environment(eprep, tmp_path, shared_bank):
    compiled_into(tmp_path / "there")
    eprep("quiz", "cli-a", "--bank", shared_bank, says="1\n", shared=False, EPREP_DATA_DIR="there")
    assert (tmp_path / "there" / "events.sqlite3").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no such folder there")
def test_a_cache_that_cannot_be_written_does_no_harm(eprep):
    done = eprep("bank", "list", "cli-one", "--data-dir", "/proc/nowhere")
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 2)


WATCHED = """
import sys
from eprep.cli import main
try:
    main(sys.argv[1:])
finally:
    heavy = {"numpy", "sympy", "textual"} & set(sys.modules)
    print("heavy:", *sorted(heavy), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "warm"),
    [
        (["--help"], True), (["grade", "--help"], True), (["bank", "list"], True),
        (["bank", "list", "--json"], True), (["bank", "show", "sigmoid"], True),
        (["bank", "show", "cli-a", "--json"], True), (["bank", "lint"], True),
        (["bank", "lint"], False),
    ],
)  # fmt: skip
def test_a_light_command_imports_nothing_heavy(data, shared_bank, tmp_path, arguments, warm):
    folder = data if warm else tmp_path / "new"
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *arguments, "--data-dir", folder, "--bank", shared_bank],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert done.returncode in (0, 1)  # lint may have warnings
    assert done.stderr.splitlines()[-1] == "heavy:"


def test_grading_is_heavy_or_the_test_above_proves_nothing(data, shared_bank, program):
    done = subprocess.run(
        [
            sys.executable, "-c", WATCHED, "grade", "cli-curve", program("x = 1"),
            "--data-dir", data, "--bank", shared_bank,
        ],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )  # fmt: skip
    assert done.stderr.splitlines()[-1] == "heavy: numpy"


def test_debug_shows_where_a_refusal_came_from(command):
    start = command("--debug", "quiz", "no-such-scope")
    done = subprocess.run(**start, capture_output=True, timeout=60, check=False)
    assert done.returncode == 4
    assert b"Traceback" in done.stderr


def test_the_module_is_the_program(eprep):
    script = Path(sys.executable).with_name("eprep")
    done = subprocess.run([script, "--help"], capture_output=True, timeout=60, check=True)
    assert done.stdout.decode() == eprep("--help", shared=False).stdout


def test_drills_are_listed_with_their_sections(eprep):
    lines = eprep("drill", "list").stdout.splitlines()
    assert "cli-curve\tcli-two" in lines
    assert "softmax\tday1-output" in lines


def test_hints_of_a_drill_are_numbered(eprep):
    assert eprep("drill", "hint", "cli-curve").stdout == "1. 一\n2. 二\n"
    assert eprep("drill", "hint", "cli-a").returncode == 4


def test_a_new_drill_is_never_written_over_a_file(eprep, tmp_path):
    done = eprep("drill", "new", "cli-curve")
    written = (tmp_path / "cli-curve.py").read_text()
    assert (done.returncode, written.splitlines()[0]) == (0, "# eprep drill: cli-curve")
    assert written.endswith("def sigmoid(x):\n    pass\n")
    assert eprep("grade", "cli-curve", "cli-curve.py").returncode == 1

    (tmp_path / "cli-curve.py").write_text("mine")
    done = eprep("drill", "new", "cli-curve")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert (tmp_path / "cli-curve.py").read_text() == "mine"
    assert eprep("drill", "new", "cli-curve", "-o", "other.py").returncode == 0
    assert (tmp_path / "other.py").exists()


def test_a_new_drill_says_how_it_is_graded(eprep, tmp_path):
    done = eprep("drill", "new", "cli-curve", "-o", "私の 答え.py")
    first, *how, function, _ = (tmp_path / "私の 答え.py").read_text(encoding="utf-8").splitlines()
    assert (first, function) == ("# eprep drill: cli-curve", "def sigmoid(x):")
    assert [line.partition(": ")[2] for line in how] == [
        "eprep grade cli-curve '私の 答え.py'",
        "eprep drill watch '私の 答え.py'",
    ]
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 1)
    assert [line[len("eprep: ") :] for line in done.stderr.splitlines()] == [
        line[len("# ") :] for line in how
    ]


@pytest.mark.parametrize("output", ["no/such/a.py", ".", "a.py/b.py", "x\n y/a.py"])
def test_a_new_drill_that_cannot_be_written_is_one_sentence(eprep, tmp_path, output):
    (tmp_path / "a.py").write_text("mine")
    done = eprep("drill", "new", "cli-curve", "-o", output)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("eprep: ")
    assert "Errno" not in done.stderr
    assert (tmp_path / "a.py").read_text() == "mine"


def test_a_new_drill_is_a_program_whatever_its_name(eprep, tmp_path):
    eprep("drill", "new", "cli-curve", "-o", "a\nb.py")
    compile((tmp_path / "a\nb.py").read_text(encoding="utf-8"), "a", "exec")


@pytest.mark.parametrize(
    "words",
    [
        ["drill", "new", "cli-curve", "-o", "a\nb.py"],
        ["drill", "new", "cli-curve", "-o", "a\nb/c.py"],
        ["drill", "watch", "a\nb.py"],
        ["grade", "cli-curve", "a\nb.py"],
        ["grade", "cli-curve", "cli-curve.py", "--resume", "a\nb/c.py"],
        ["grade", "--all", "a\nb"],
        ["bank", "lint", "a\nb"],
        ["bank", "show", "a\nb"],
    ],
)
def test_a_name_with_a_newline_is_told_on_one_line(eprep, words):
    eprep("drill", "new", "cli-curve")
    done = eprep(*words)
    said = (done.stdout + done.stderr).splitlines()
    assert any("a b" in line for line in said)
    assert all(line.startswith("eprep: ") for line in done.stderr.splitlines())
    assert not any(line.startswith("b") for line in said)


@pytest.mark.parametrize("id_", ["nodrill", "cli-a", "d1-relu-values"])
def test_who_asks_for_a_drill_that_is_none_is_told_of_drills_alone(eprep, id_):
    drills = [line.partition("\t")[0] for line in eprep("drill", "list").stdout.splitlines()]
    for words in (["grade", id_, "x.py"], ["drill", "new", id_], ["drill", "hint", id_]):
        done = eprep(*words)
        assert done.returncode == 4
        nearest = done.stderr.strip().partition("近いもの: ")[2].split("、")
        assert len(nearest) == 3
        assert set(nearest) <= set(drills)


@pytest.mark.parametrize(
    ("id_", "answer"), [("cli-a", True), ("cli-c", True), ("cli-curve", False)]
)
def test_a_question_that_is_shown_asks_for_nothing(eprep, id_, answer):
    shown = eprep("bank", "show", id_).stdout
    assert "（?" not in shown
    assert ("正解:" in shown) is answer


def test_the_programs_of_a_drill_are_shown_to_who_asks(eprep, own_bank):
    (own_bank / "curve" / "right").mkdir()
    (own_bank / "curve" / "right" / "tanh.py").write_text("def sigmoid(x):\n    return 'tanh'\n")
    plain = eprep("bank", "show", "cli-curve").stdout
    shown = eprep("bank", "show", "cli-curve", "--programs").stdout
    assert shown.startswith(plain)
    assert [line for line in shown[len(plain) :].splitlines() if not line.startswith(" ")] == [
        "模範実装（reference_impl.sigmoid）",
        "合格するプログラム（tanh.py）",
    ]
    assert "  def sigmoid(x" in shown
    assert "    return 'tanh'" in shown
    assert "return 'tanh'" not in plain
    assert (
        eprep("bank", "show", "cli-a", "--programs").stdout == eprep("bank", "show", "cli-a").stdout
    )


def test_a_reference_of_the_drills_own_is_shown_too(eprep, own_bank):
    drill = own_bank / "curve" / "drill.yaml"
    drill.write_text(drill.read_text().replace("reference_impl.sigmoid", "reference.py"))
    (own_bank / "curve" / "reference.py").write_text("def sigmoid(x):\n    return 'own'\n")
    assert "return 'own'" in eprep("bank", "show", "cli-curve", "--programs").stdout
