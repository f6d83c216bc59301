"""`eprep grade`: the JSON of the contract, its exit codes, and no trace in the history."""

import hashlib
import json
import subprocess
import sys

import pytest

from eprep.sandbox.isolation import Assessment, find_level
from tests.lying_kernel import LANDLOCK_RESTRICT_SELF, lying

RIGHT = "import numpy as np\ndef sigmoid(x):\n    with np.errstate(over='ignore'): return 1 / (1 + np.exp(-x))\n"
NAMES = ["行列", "ベクトル", "大きな値"]
KEYS = [
    "schema", "drill", "file", "verdict", "passed", "score", "cases", "misconception", "seed",
    "sha256", "elapsed_ms", "isolation", "revision",
]  # fmt: skip


@pytest.fixture
def grade(eprep, program):
    """The exit code and the one document of grading a program."""

    def grade(source, *options, **where):
        done = eprep("grade", "cli-curve", program(source), "--json", *options, **where)
        (line,) = done.stdout.splitlines()
        return done.returncode, json.loads(line)

    return grade


def test_a_right_program_gets_the_whole_document(eprep, program):
    path = program(RIGHT)
    done = eprep("grade", "cli-curve", path, "--json", "--seed", 7)
    document = json.loads(done.stdout)
    assert list(document) == KEYS
    assert isinstance(document.pop("elapsed_ms"), int)
    shown = json.loads(eprep("bank", "show", "cli-curve", "--json").stdout)
    assert document == {
        "schema": "eprep.grade/1",
        "drill": "cli-curve",
        "file": str(path),
        "verdict": "pass",
        "passed": True,
        "score": 1.0,
        "cases": [{"name": name, "verdict": "pass", "message": None} for name in NAMES],
        "misconception": None,
        "seed": 7,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "isolation": find_level().name,
        "revision": shown["revision"],
    }
    assert done.returncode == 0


def test_weak_isolation_is_said_of_a_single_file(weak, eprep, program):
    done = eprep("grade", "cli-curve", program(RIGHT), "--json")
    assert (done.returncode, json.loads(done.stdout)["isolation"]) == (0, "limits")
    assert "limits" in done.stderr


ELSE = "import numpy as np\ndef sigmoid(x):\n    if x.ndim == 2: {}\n    return 0.5 * (1 + np.tanh(0.5 * x))\n"
FAILING = {
    "wrong": ("def sigmoid(x): return x * 0.0", ["wrong_answer"] * 3),
    "wrong for large values alone": (
        "import numpy as np\ndef sigmoid(x): return np.exp(x) / (1 + np.exp(x))",
        ["pass", "pass", "not_finite"],
    ),
    "wrong in one group": (ELSE.format("return x"), ["wrong_answer", "pass", "pass"]),
    "raising in one group": (ELSE.format("raise ValueError"), ["runtime_error", "pass", "pass"]),
    "another shape": (ELSE.format("return x[0]"), ["wrong_shape", "pass", "pass"]),
    "changing its argument": (ELSE.format("x[:] = 0"), ["input_mutated", "pass", "pass"]),
    "forbidden": (ELSE.format("open('/etc/passwd')"), ["forbidden", "pass", "pass"]),
    "too hungry": (ELSE.format("np.ones(2**31)"), ["memory_limit", "pass", "pass"]),
    "looping": (
        ELSE.replace("ndim == 2", "ndim == 1").format("\n        while True: pass"),
        ["pass", "time_limit", "time_limit"],
    ),
    "exiting": (ELSE.format("import os; os._exit(0)"), ["crashed"] * 3),
    "sys.exit": ("import sys\nsys.exit(0)", ["runtime_error"] * 3),
    "flooding": ("def sigmoid(x): print('a' * 10**7)", ["output_limit"] * 3),
    "unparsable": ("def sigmoid(x) return x", ["syntax_error"] * 3),
    "Latin-1": (b"# \xe9\n" + RIGHT.encode(), ["syntax_error"] * 3),
    "with a null byte": (RIGHT + "\0", ["syntax_error"] * 3),
    "empty": ("", ["missing_function"] * 3),
    "long": ("#" * 70_000, ["source_too_large"] * 3),
    "huge": ("#" * 3_000_000, ["source_too_large"] * 3),
}


@pytest.fixture(scope="module")
def failed(tmp_path_factory, shared_bank, compiled):
    """The documents of all failing programs, graded in one go."""
    folder = tmp_path_factory.mktemp("failing")
    for name, (source, _) in FAILING.items():
        content = source if isinstance(source, bytes) else source.encode()
        (folder / f"{name}.py").write_bytes(content)
    options = ["--data-dir", compiled, "--bank", shared_bank, "--json", "--allow-weak-isolation"]
    files = [folder / f"{name}.py" for name in FAILING]
    done = subprocess.run(
        [sys.executable, "-m", "eprep", "grade", *options, "cli-curve", *files],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    return dict(zip(FAILING, map(json.loads, done.stdout.splitlines()), strict=True))


@pytest.mark.parametrize("name", FAILING)
def test_a_failing_program_gets_its_verdicts(failed, name):
    document, (_, verdicts) = failed[name], FAILING[name]
    assert [case["name"] for case in document["cases"]] == NAMES
    assert [case["verdict"] for case in document["cases"]] == verdicts
    assert all(
        (case["message"] is None) == (case["verdict"] == "pass") for case in document["cases"]
    )
    assert document["verdict"] == next(verdict for verdict in verdicts if verdict != "pass")
    assert document["passed"] is False
    assert document["score"] == verdicts.count("pass") / 3


def test_the_seed_reproduces_the_document(grade):
    source = "def sigmoid(x): return x + len(str(x.tolist()))"
    first, again, other = (grade(source, "--seed", seed)[1] for seed in (5, 5, 6))
    for document in (first, again, other):
        del document["elapsed_ms"]
    assert first == again
    assert first["cases"] != other["cases"]


def test_without_a_seed_another_one_is_drawn_and_named(grade):
    assert grade(RIGHT)[1]["seed"] != grade(RIGHT)[1]["seed"]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\xef\xbb\xbf" + RIGHT.encode(), id="a byte order mark"),
        pytest.param(RIGHT.replace("\n", "\r\n").encode(), id="DOS lines"),
    ],
)
def test_the_hash_is_of_the_file_as_it_is(grade, content):
    code, document = grade(content)
    assert (code, document["sha256"]) == (0, hashlib.sha256(content).hexdigest())


def test_the_file_is_named_as_it_was_given_from_any_folder(eprep, program, tmp_path):
    program(RIGHT)
    (tmp_path / "elsewhere").mkdir()
    done = eprep("grade", "cli-curve", "../answer.py", "--json", cwd=tmp_path / "elsewhere")
    assert (done.returncode, json.loads(done.stdout)["file"]) == (0, "../answer.py")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(["cli-curve", "nowhere.py"], 2, id="no such file"),
        pytest.param(["cli-curve", "."], 2, id="a folder"),
        pytest.param(["cli-curve"], 2, id="no file"),
        pytest.param([], 2, id="no drill"),
        pytest.param(["cli-curve", "answer.py", "--seed", "x"], 2, id="a seed that is no number"),
        pytest.param(["cli-curve", "answer.py", "--timeout", "0"], 2, id="no time"),
        pytest.param(["cli-curve", "answer.py", "--fail-under", "101"], 2, id="over 100 percent"),
        pytest.param(["cli-curv", "answer.py"], 4, id="an unknown drill"),
        pytest.param(["cli-a", "answer.py"], 4, id="a question that is no drill"),
        pytest.param(["cli-curve", "answer.py", "--jobs", "0"], 2, id="nobody to grade"),
        pytest.param(["cli-curve", "answer.py", "answer.py"], 5, id="two files"),
    ],
)
def test_what_cannot_be_graded_says_so_in_one_sentence(weak, eprep, program, arguments, code):
    program(RIGHT)
    done = eprep("grade", *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.splitlines()[-1].startswith("eprep: ")
    assert len(done.stderr.splitlines()) <= 2  # the other line tells the level of isolation


def test_an_unknown_drill_names_the_three_nearest(eprep):
    sentence = eprep("grade", "softmx", "x.py").stderr
    assert "softmax" in sentence
    assert sentence.partition("近いもの: ")[2].count("、") == 2


def test_two_files_are_graded_in_order_where_weak_isolation_is_allowed(eprep, program):
    wrong, right = program("x = 1", "wrong.py"), program(RIGHT, "right.py")
    done = eprep("grade", "cli-curve", wrong, right, "--json", "--allow-weak-isolation")
    documents = [json.loads(line) for line in done.stdout.splitlines()]
    assert [d["verdict"] for d in documents] == ["missing_function", "pass"]
    assert [d["file"] for d in documents] == [str(wrong), str(right)]
    assert documents[0]["seed"] == documents[1]["seed"]
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("sources", "percent", "code"),
    [
        (["third"], 33, 0),
        (["third"], 34, 1),
        (["right"], 100, 0),
        (["wrong"], 0, 0),
        (["wrong", "right"], 50, 0),
        (["wrong", "right"], 51, 1),
    ],
)
def test_fail_under_compares_the_mean_score(eprep, program, sources, percent, code):
    texts = {
        "right": RIGHT,
        "wrong": "x = 1",
        "third": RIGHT.replace("return", "return 0 * x if x.ndim == 2 or x[1] == 1 else"),
    }
    files = [program(texts[name], f"{name}.py") for name in sources]
    flags = ["--json", "--allow-weak-isolation", "--fail-under", percent]
    assert eprep("grade", "cli-curve", *files, *flags).returncode == code


def test_the_timeout_replaces_the_wall_clock_of_the_drill(grade):
    code, document = grade("import time\ntime.sleep(60)", "--timeout", "0.3")
    assert (code, document["verdict"]) == (1, "time_limit")
    assert "0.3秒" in document["cases"][0]["message"]


def test_a_longer_timeout_lets_a_slow_program_pass(grade):
    source = f"import time\ntime.sleep(1.1)\n{RIGHT}"
    assert grade(source, "--timeout", "20")[0] == 0


@pytest.mark.parametrize("name", ["wrong", "exiting", "flooding", "unparsable"])
def test_a_failing_program_ends_with_1(grade, name):
    code, document = grade(FAILING[name][0])
    assert (code, document["passed"]) == (1, False)


@pytest.mark.parametrize("source", [RIGHT, "import os\nos._exit(0)"], ids=["right", "exiting"])
def test_grading_leaves_no_trace_in_the_history(eprep, grade, data, source):
    grade(source)
    assert not (data / "events.sqlite3").exists()
    eprep()
    before = (data / "events.sqlite3").read_bytes()
    grade(source)
    assert (data / "events.sqlite3").read_bytes() == before


def test_without_json_there_is_one_mark_and_a_line_for_each_case(eprep, program):
    done = eprep("grade", "cli-curve", program(ELSE.format("print('○\\x1b'); return x")))
    lines = done.stdout.splitlines()
    assert [line[0] for line in lines if line.startswith(("○", "×", "△"))] == ["△"]
    assert [name for name in NAMES if any(name in line for line in lines)] == NAMES
    assert "\x1b" not in done.stdout
    assert done.returncode == 1


def test_a_drill_of_the_built_in_bank_is_graded_too(eprep, program):
    source = "import numpy as np\ndef sigmoid(x): return 0.5 * (1 + np.tanh(0.5 * x))"
    done = eprep("grade", "sigmoid", program(source), "--json", shared=False, EPREP_DATA_DIR="data")
    assert (done.returncode, json.loads(done.stdout)["verdict"]) == (0, "pass")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these walls")
@pytest.mark.parametrize("form", ["one file", "a folder"])
def test_who_was_graded_behind_a_wall_that_is_gone_hears_of_it(
    command, data, handed_in, tmp_path, form
):
    """Landlock is in force, says the memory, and the kernel too; and yet it is not."""
    folder = handed_in({f"cli-curve/{n}.py": RIGHT for n in range(3)})
    memory = data / "cache" / "isolation.json"
    assert Assessment(memory=memory).level.name == "full"
    asked = ["--all", folder] if form == "a folder" else ["cli-curve", folder / "cli-curve/0.py"]
    start = command("grade", *asked, "--json")
    start["args"] = [*lying(LANDLOCK_RESTRICT_SELF), *start["args"]]
    done = subprocess.run(**start, capture_output=True, check=False, timeout=60)
    assert done.returncode == 5
    assert "limits に下がった" in done.stderr.decode()
    assert json.loads(memory.read_text()) != {}
    assert Assessment(memory=memory).level.name == "limits"
