"""`eprep grade --resume`: what is graded stays graded, whatever stops the program."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from eprep.cli.grade.resume import open_resume
from eprep.core.catalogue import Words
from eprep.core.fault import Refusal
from tests.cli.processes import alive, children, until

RIGHT = "import numpy as np\ndef sigmoid(x): return 0.5 * (1 + np.tanh(0.5 * x))\n"
WRONG = "def sigmoid(x): return x * 0.0\n"
LOOPING = "def sigmoid(x):\n    while True: pass\n"
SLOW = f"import time\ntime.sleep(0.4)\n{RIGHT}"

ALLOW = "--allow-weak-isolation"
CLASS = {"cli-curve/あ.py": RIGHT, "cli-curve/b.py": WRONG, "sigmoid/a.py": RIGHT}


@pytest.fixture
def graded(eprep, tmp_path):
    """The documents of grading a folder, with `graded.jsonl` to go on from."""

    def graded(folder, *options, code=1):
        resume = tmp_path / "記録.jsonl"
        done = eprep("grade", "--all", folder, "--json", ALLOW, "--resume", resume, *options)
        assert done.returncode == code, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return graded


@pytest.fixture
def resume(tmp_path):
    return tmp_path / "記録.jsonl"


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_file_holds_each_document_as_it_was_printed(graded, handed_in, resume):
    documents = graded(handed_in(CLASS))
    assert lines(resume) == documents
    assert len(documents) == 3


def test_what_is_in_the_file_is_not_graded_again_and_printed_all_the_same(
    graded, handed_in, resume
):
    folder = handed_in(CLASS)
    first = graded(folder)
    before = resume.read_bytes()
    assert graded(folder, "--jobs", 2) == first  # to the millisecond
    assert resume.read_bytes() == before


def test_only_what_is_new_is_graded(graded, handed_in, resume):
    first = graded(handed_in(CLASS))
    changed = graded(handed_in({"cli-curve/b.py": RIGHT, "cli-curve/c.py": RIGHT}), code=0)
    assert [document["verdict"] for document in changed] == ["pass"] * 4
    assert [document for document in changed if document in first] == first[1:]
    assert len(lines(resume)) == 5
    assert len({document["seed"] for document in lines(resume)}) == 1


def test_another_seed_is_another_exam(graded, handed_in, resume):
    folder = handed_in(CLASS)
    graded(folder, "--seed", 3)
    assert {document["seed"] for document in graded(folder, "--seed", 4)} == {4}
    assert {document["seed"] for document in graded(folder)} == {4}  # the newest
    assert len(lines(resume)) == 6


def test_another_text_of_the_drill_is_another_drill(graded, handed_in, own_bank, resume):
    folder = handed_in(CLASS)
    before = graded(folder)
    drill = own_bank / "curve" / "drill.yaml"
    drill.write_text(drill.read_text().replace("calls: 2", "calls: 3"))
    after = graded(folder)
    assert [old == new for old, new in zip(before, after, strict=True)] == [False, False, True]
    assert len(lines(resume)) == 5


def test_the_same_file_for_another_drill_is_graded(eprep, program, resume):
    path = program(RIGHT)
    for drill in ("cli-curve", "sigmoid", "cli-curve"):
        done = eprep("grade", drill, path, "--json", "--resume", resume)
        assert json.loads(done.stdout)["drill"] == drill
    assert [document["drill"] for document in lines(resume)] == ["cli-curve", "sigmoid"]


def test_what_could_not_be_graded_is_tried_again(graded, handed_in, resume):
    folder = handed_in(CLASS)
    graded(folder, "--seed", 1)
    failed = lines(resume)
    failed[1] |= {"verdict": "internal_error", "passed": False, "score": 0.0}
    resume.write_text("".join(json.dumps(document) + "\n" for document in failed))
    assert graded(folder)[1]["verdict"] == "pass"
    assert len(lines(resume)) == 4


def test_expected_values_in_the_file_are_not_told_where_they_are_hidden(graded, handed_in, resume):
    folder = handed_in(CLASS)
    telling = graded(folder, "--show-expected")
    hiding = graded(folder)
    assert [old == new for old, new in zip(telling, hiding, strict=True)] == [False, True, True]
    assert "入力" in telling[0]["cases"][0]["message"]
    assert "入力" not in str(hiding)
    assert graded(folder) == hiding
    assert len(lines(resume)) == 4


FEIGNING = {
    "a": 'def sigmoid(x): raise ValueError("a\\n    入力\\n入力\\n")',
    "b": 'def sigmoid(x): raise ValueError("a\\n入力\\nx = [1.0, 2.0]")',
    "c": 'def sigmoid(x): raise SyntaxError("a\\n入力\\nx = 1", ("f", 10**5, 1, "t"))',
    "d": "raise type('\\n入力\\nx = 1', (Exception,), {})",
}


def test_who_feigns_to_be_told_the_inputs_is_graded_twice_at_most(graded, handed_in, resume):
    folder = handed_in({f"cli-curve/{name}.py": source for name, source in FEIGNING.items()})
    first = graded(folder)
    graded(folder)
    before = resume.read_bytes()
    assert before.count(b"\n") < 8  # the first feigns badly
    last = graded(folder)
    assert resume.read_bytes() == before
    assert [d["cases"] for d in first] == [d["cases"] for d in last]


def test_a_file_named_twice_is_kept_once(eprep, program, resume):
    path = program(WRONG)
    for _ in range(2):
        done = eprep("grade", "cli-curve", path, path, "--json", ALLOW, "--resume", resume)
        assert len(done.stdout.splitlines()) == 2
        assert len(lines(resume)) == 1


def test_what_cannot_be_read_is_told_and_not_kept(graded, handed_in, resume):
    folder = handed_in({**CLASS, "none/a.py": ""})
    assert ["error" in document for document in graded(folder)] == [False, False, True, False]
    assert len(lines(resume)) == 3


def test_what_standard_output_has_printed_may_be_gone_on_with(eprep, handed_in, resume):
    folder = handed_in({**CLASS, "none/a.py": ""})
    printed = eprep("grade", "--all", folder, "--json", ALLOW).stdout
    resume.write_text(printed, encoding="utf-8")
    assert eprep("grade", "--all", folder, "--json", ALLOW, "--resume", resume).stdout == printed


@pytest.mark.parametrize("left", [0.5, 3, -1], ids=["half", "three bytes", "all but the newline"])
def test_a_torn_last_line_is_written_again(graded, handed_in, resume, left):
    folder = handed_in(CLASS)
    before = graded(folder)
    *whole, last = resume.read_bytes().splitlines(keepends=True)
    keep = len(last) // 2 if left == 0.5 else left
    resume.write_bytes(b"".join(whole) + last[:keep])
    after = graded(folder)
    assert after[:2] == before[:2]
    assert (after[2] == before[2]) is (left == -1)
    assert sorted(lines(resume), key=str) == sorted(after, key=str)


FAULTY = {
    "no JSON": "nonsense\n",
    "no JSON, and no newline": "my notes",
    "an empty line": "\n",
    "a list": "[]\n",
    "no document": "{}\n",
    "another schema": '{"schema": "eprep.grade/2", "drill": "d", "file": "f", "error": "e"}\n',
    "no UTF-8": b"\xff\xfe\n",
    "nested": "[" * 100_000 + "\n",
    "a number without end": '{"seed": ' + "1" * 10_000 + "}\n",
}


GOOD = {
    "schema": "eprep.grade/1", "drill": "d", "file": "f.py", "verdict": "wrong_answer",
    "passed": False, "score": 0.5, "misconception": None, "seed": 1, "sha256": "0", "elapsed_ms": 1,
    "isolation": "full", "revision": "r",
    "cases": [
        {"name": "g", "verdict": "pass", "message": None},
        {"name": "h", "verdict": "wrong_answer", "message": "m"},
    ],
}  # fmt: skip


@pytest.fixture
def refused(resume):
    """Open the file with this content; the refusal, if any."""

    def refused(content):
        resume.write_bytes(content)
        try:
            with open_resume(resume):
                return None
        except Refusal as refusal:
            assert resume.read_bytes() == content  # nothing is touched
            return refusal

    return refused


@pytest.mark.parametrize("content", FAULTY.values(), ids=FAULTY)
def test_a_faulty_line_is_named_and_nothing_is_touched(refused, resume, content):
    content = content if isinstance(content, bytes) else content.encode()
    good = json.dumps(GOOD).encode() + b"\n"
    assert refused(good * 3) is None
    refusal = refused(good * 3 + content)
    assert refusal.exit_code == 3
    assert f"{resume} の4行目" in Words("ja")(refusal.phrase)
    assert refused(content + good).phrase.values["line"] == 1


def test_a_faulty_file_ends_the_program_before_anything_is_graded(eprep, program, resume):
    resume.write_text("nonsense\n")
    done = eprep("grade", "cli-curve", program(RIGHT), "--resume", resume)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (3, "", 1)


CHANGES = {
    "a verdict that is none": {"verdict": "right"},
    "more than all": {"score": 1.5},
    "no number": {"score": float("nan")},
    "passed and not passed": {"passed": True},
    "another type": {"seed": "1"},
    "an impossible seed": {"seed": -1},
    "an unknown key": {"more": 1},
    "a case that is none": {"cases": [{"name": "g"}]},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_document_that_none_can_be_is_a_fault(refused, change):
    assert refused(json.dumps(GOOD | change).encode() + b"\n").exit_code == 3


@pytest.mark.parametrize("where", ["folder", "no/such/file"])
def test_a_file_that_cannot_be_written_is_a_mistake_of_usage(eprep, program, tmp_path, where):
    (tmp_path / "folder").mkdir()
    done = eprep("grade", "cli-curve", program(RIGHT), "--resume", where)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)


def test_two_programs_on_one_file_are_one_too_many(eprep, program, resume):
    path = program(RIGHT)
    with open_resume(resume):
        done = eprep("grade", "cli-curve", path, "--resume", resume)
        assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (6, "", 1)
    assert eprep("grade", "cli-curve", path, "--resume", resume).returncode == 0


if sys.platform != "linux":
    pytest.skip("processes are looked for in /proc", allow_module_level=True)


@pytest.fixture
def stopped(command, resume):
    """Start grading, send a signal once so many lines are in the file; the process, ended."""

    def stopped(folder, number, enough, *options):
        arguments = ["--json", ALLOW, "--resume", resume, *options]
        start = command("grade", "--all", folder, *arguments)
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
        with subprocess.Popen(**start, **pipes) as child:
            until(lambda: resume.exists() and resume.read_bytes().count(b"\n") >= enough)
            time.sleep(0.2)
            processes = children(child.pid)
            os.kill(child.pid, number)
            child.out, child.err = child.communicate(timeout=60)
        assert processes != []
        until(lambda: alive(processes) == [])
        return child

    return stopped


@pytest.mark.parametrize("jobs", [1, 2])
def test_after_a_kill_it_goes_on(stopped, graded, handed_in, resume, jobs):
    folder = handed_in({f"cli-curve/{n}.py": SLOW for n in range(8)})
    stopped(folder, signal.SIGKILL, 2, "--jobs", jobs)
    done = lines(resume)
    assert 2 <= len(done) < 8
    after = graded(folder, code=0)
    assert [document["file"] for document in after] == [
        str(folder / "cli-curve" / f"{n}.py") for n in range(8)
    ]
    assert [document for document in done if document not in after] == []
    assert len(lines(resume)) == 8


@pytest.mark.parametrize("level", ["best", "weak"])
def test_ctrl_c_ends_it_at_once_and_leaves_nobody_running(
    request, stopped, handed_in, resume, level
):
    if level == "weak":
        request.getfixturevalue("weak")
    folder = handed_in({"sigmoid/a.py": RIGHT, "sigmoid/b.py": RIGHT, "sigmoid/c.py": LOOPING,
                        "sigmoid/d.py": "import time\ntime.sleep(60)", "sigmoid/e.py": RIGHT})  # fmt: skip
    begun = time.monotonic()
    child = stopped(folder, signal.SIGINT, 2, "--jobs", 2, "--timeout", 60)
    assert child.returncode == 130, child.err
    assert time.monotonic() - begun < 30
    assert "Traceback" not in child.err
    assert "5件のうち2件まで" in child.err
    shown = [json.loads(line) for line in child.out.splitlines()]
    assert sorted(lines(resume), key=str) == sorted(shown, key=str)
    assert len(lines(resume)) == 2
