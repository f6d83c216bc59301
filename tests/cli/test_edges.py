"""The command line at its edges: odd banks, closed streams, the flag and the environment."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.compiled import compiled_into

DRILL = """
schema: eprep.drill/1
id: odd
section: cli-two
function: f
reference: REFERENCE
statement: s
limits: {wall: 2, cpu: 2, memory_mb: 256}
groups:
  - {name: g, GROUP}
"""


@pytest.fixture
def odd_drill(own_bank):
    def odd_drill(group, reference="reference_impl.softmax", source=None):
        folder = own_bank / "odd"
        folder.mkdir()
        text = DRILL.replace("REFERENCE", reference).replace("GROUP", group)
        (folder / "drill.yaml").write_text(text)
        if source is not None:
            (folder / "reference.py").write_text(source)

    return odd_drill


def test_a_reference_that_cannot_take_its_inputs_is_the_graders_fault(eprep, odd_drill, program):
    odd_drill("args: {x: 5}")
    done = eprep("grade", "odd", program("def f(x):\n    return x\n"), "--json")
    assert (json.loads(done.stdout)["verdict"], done.returncode) == ("internal_error", 5)


def test_an_answer_that_cannot_be_graded_is_left_out_and_said_so(eprep, odd_drill, program):
    odd_drill("args: {x: 5}")
    eprep("quiz", "odd", says=f"{program('def f(x): return x')}\n")
    done = eprep("report", "--json")
    assert done.returncode == 0
    assert "1件" in done.stderr


@pytest.mark.parametrize(
    "draw", ["normal({[]})", "normal(**{})", "integers(5, 5, 3)", "normal(-1)"]
)
def test_a_draw_that_is_none_is_a_fault_of_its_line(eprep, odd_drill, own_bank, draw):
    odd_drill(f'draw: {{x: "{draw}"}}')
    done = eprep("bank", "lint", own_bank / "odd")
    assert (done.returncode, done.stdout.count("BANK028")) == (3, 1), done.stdout


def test_rows_of_unequal_length_are_a_fault(eprep, odd_drill, own_bank):
    odd_drill("args: {x: [[1, 2], [3]]}")
    assert "BANK033" in eprep("bank", "lint", own_bank / "odd").stdout


def test_an_argument_left_out_before_another_is_the_graders_fault(eprep, odd_drill, program):
    source = "def f(x, z=1, y=2):\n    return x + 10 * z + 100 * y\n"
    odd_drill("args: {x: 1, y: 3}", "reference.py", source)
    done = eprep("grade", "odd", program(source), "--json")
    assert json.loads(done.stdout)["verdict"] == "internal_error"


def test_the_submissions_clock_stands_while_the_reference_works(eprep, odd_drill, program):
    slow = "import time\ndef f(x):\n    time.sleep(0.45)\n    return x\n"
    odd_drill("args: {x: 1}, calls: 3", "reference.py", slow)
    done = eprep("grade", "odd", program(slow), "--json")
    assert json.loads(done.stdout)["verdict"] == "pass", done.stdout


def test_a_longer_timeout_is_granted_to_the_reference_too(eprep, odd_drill, program):
    slow = "import time\ndef f(x):\n    time.sleep(2.2)\n    return x\n"
    odd_drill("args: {x: 1}", "reference.py", slow)
    done = eprep("grade", "odd", program(slow), "--json", "--timeout", 30)
    assert json.loads(done.stdout)["verdict"] == "pass", done.stdout


def test_calls_without_draws_are_made_as_often_as_said(eprep, odd_drill, program):
    odd_drill("args: {x: 1}, calls: 3", "reference.py", "def f(x):\n    return x\n")
    forgetful = "n = 0\ndef f(x):\n    global n\n    n += 1\n    return x if n < 3 else 0\n"
    done = eprep("grade", "odd", program(forgetful), "--json")
    assert json.loads(done.stdout)["verdict"] == "wrong_answer"


def test_an_argument_called_right_is_part_of_what_is_asked(eprep, odd_drill, own_bank):
    odd_drill("args: {right: .nan}", "reference.py", "def f(right):\n    return 1\n")
    before = json.loads(eprep("bank", "show", "odd", "--json").stdout)
    assert before["groups"][0]["args"] == {"right": ".nan"}
    drill = own_bank / "odd" / "drill.yaml"
    drill.write_text(drill.read_text().replace(".nan", "7"))
    after = json.loads(eprep("bank", "show", "odd", "--json").stdout)
    assert before["revision"] != after["revision"]


def test_a_reason_changes_no_revision(eprep, own_bank):
    before = json.loads(eprep("bank", "show", "cli-a", "--json").stdout)
    bank = own_bank / "bank.yaml"
    bank.write_text(bank.read_text().replace("{text: い}", "{text: い, why: 理由}"))
    after = json.loads(eprep("bank", "show", "cli-a", "--json").stdout)
    assert after["choices"][0]["why"] == "理由"
    assert before["revision"] == after["revision"]


def test_the_flag_wins_over_the_environment(eprep, tmp_path):
    chosen, other = (compiled_into(tmp_path / name) for name in ("flag", "environment"))
    eprep("--data-dir", chosen, "report", shared=False, EPREP_DATA_DIR=str(other))
    written = [(folder / "events.sqlite3").exists() for folder in (chosen, other)]
    assert written == [True, False]
    eprep("report", shared=False, EPREP_DATA_DIR=str(other))
    assert (other / "events.sqlite3").exists()


def test_a_program_of_a_drill_is_linted_with_its_drill(eprep, own_bank):
    (own_bank / "curve" / "drill.yaml").write_text("schema: nonsense\n")
    done = eprep("bank", "lint", own_bank / "curve" / "starter.py")
    assert (done.returncode, "BANK005" in done.stdout) == (3, True)


def test_a_path_without_a_bank_is_no_clean_bank(eprep, own_bank):
    (own_bank / "empty").mkdir()
    assert eprep("bank", "lint", own_bank / "empty").returncode == 2


def test_ids_of_a_syllabus_are_ids(eprep, own_bank):
    syllabus = own_bank / "syllabus.yaml"
    syllabus.write_text(syllabus.read_text() + '  - {id: "s\\e[2J", name: n}\n')
    done = eprep("bank", "lint", own_bank)
    assert "BANK007" in done.stdout
    assert "\x1b" not in done.stdout


def test_steering_characters_are_escaped_in_json(eprep, own_bank):
    bank = own_bank / "bank.yaml"
    bank.write_text(bank.read_text().replace("prompt: p,", 'prompt: "p\\e\\x9b\\u202e",', 1))
    text = eprep("bank", "show", "cli-a", "--json").stdout
    assert not set("\x1b\x9b\u202e") & set(text)
    assert json.loads(text)["prompt"] == "p\x1b\x9b\u202e"


@pytest.mark.parametrize(
    "arguments", [("report", "-o", "x.pdf"), ("report", "--json", "--format", "text")]
)
def test_a_format_that_is_not_to_be_had_is_a_usage_error(eprep, arguments):
    assert eprep(*arguments).returncode == 2


def test_a_reader_that_leaves_early_is_no_failure(command):
    start = command("bank", "list")
    with subprocess.Popen(**start, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        child.stdout.close()
        errors = child.stderr.read()
    assert (child.returncode, errors) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="the shell of the test is sh")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_closed_stream_is_an_empty_one(command, closed):
    start = command("quiz", "cli-a", "--plain")
    words = " ".join(f"'{word}'" for word in start.pop("args"))
    done = subprocess.run(f"{words} {closed}", shell=True, capture_output=True, timeout=60, **start)
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr


def test_all_files_are_read_before_the_first_is_graded(eprep, program, tmp_path):
    good = program("def sigmoid(x):\n    return x\n")
    done = eprep(
        "grade", "cli-curve", good, tmp_path / "none.py", "--allow-weak-isolation", "--json"
    )
    assert (done.returncode, done.stdout) == (2, "")


def test_the_hash_is_of_the_whole_file(eprep, program):
    import hashlib

    path = program("#" * 3_000_000)
    done = eprep("grade", "cli-curve", path, "--json")
    found = json.loads(done.stdout)
    assert found["verdict"] == "source_too_large"
    assert found["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no endless file here")
def test_an_endless_file_is_none(eprep):
    assert eprep("grade", "cli-curve", "/dev/zero").returncode == 2


def test_a_program_that_is_no_utf8_is_told_how_to_become_it(eprep, program):
    path = program("# 日本語\ndef sigmoid(x):\n    return x\n".encode("cp932"))
    found = json.loads(eprep("grade", "cli-curve", path, "--json").stdout)
    assert found["verdict"] == "syntax_error"
    assert "UTF-8で保存" in found["cases"][0]["message"]


def test_an_id_that_is_a_place_is_a_fault(eprep, own_bank):
    bank = own_bank / "bank.yaml"
    bank.write_text(bank.read_text().replace("id: cli-a", "id: day1-hidden"))
    assert "BANK034" in eprep("bank", "lint", own_bank).stdout


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_itself_is_no_bank(eprep, tmp_path):
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    assert eprep("bank", "lint", tmp_path / "loop.yaml").returncode == 2


def test_the_summary_of_a_grading_goes_to_standard_error(eprep, program):
    good = program("import numpy as np\ndef sigmoid(x):\n    return np.exp(-np.logaddexp(0, -x))\n")
    bad = program("def sigmoid(x):\n    return x\n", "bad.py")
    done = eprep("grade", "cli-curve", good, bad, "--json", "--allow-weak-isolation")
    assert "2件中1件が合格" in done.stderr
    assert len([json.loads(line) for line in done.stdout.splitlines()]) == 2
