"""`eprep grade` with many files: every file a line, in a stable order, whatever else happens."""

import json
import re
import sys
import time

import pytest

RIGHT = "import numpy as np\ndef sigmoid(x): return 0.5 * (1 + np.tanh(0.5 * x))\n"
WRONG = "def sigmoid(x): return x * 0.0\n"
HALF = "import numpy as np\ndef sigmoid(x): return np.exp(x) / (1 + np.exp(x))\n"
LOOPING = "def sigmoid(x):\n    while True: pass\n"
SLOW = "import time\ntime.sleep({})\n" + RIGHT

CLASS = {
    "cli-curve/青木.py": RIGHT,
    "cli-curve/い とう.py": HALF,
    "cli-curve/c.py": SLOW.format(0.3),
    "cli-curve/d.py": "def sigmoid(x) return x",
    "sigmoid/b.py": WRONG,
    "sigmoid/a.py": RIGHT,
    "softmax/a.py": RIGHT,
}
ALLOW = "--allow-weak-isolation"


@pytest.fixture
def grade_all(eprep):
    """The exit code, the documents and what was said."""

    def grade_all(folder, *options):
        done = eprep("grade", "--all", folder, "--json", ALLOW, *options)
        return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr

    return grade_all


def timeless(text):
    return re.sub(r'"elapsed_ms": \d+', "", text)


def test_every_file_is_a_line_sorted_by_drill_and_name(grade_all, handed_in):
    folder = handed_in(CLASS)
    code, documents, _ = grade_all(folder, "--jobs", 2)
    assert [document["file"] for document in documents] == [
        str(folder / name) for name in sorted(CLASS, key=lambda name: name.split("/"))
    ]
    assert [document["drill"] for document in documents] == [
        document["file"].split("/")[-2] for document in documents
    ]
    verdicts = {document["file"].rpartition("/")[2]: document["verdict"] for document in documents}
    assert verdicts["青木.py"] == "pass"
    assert verdicts["い とう.py"] == "not_finite"
    assert verdicts["d.py"] == "syntax_error"
    assert (code, len({document["seed"] for document in documents})) == (1, 1)


@pytest.mark.parametrize(
    "form", [["--json"], pytest.param([], marks=pytest.mark.soak)], ids=["JSON", "text"]
)
def test_more_jobs_print_the_same_bytes(eprep, handed_in, form):
    folder = handed_in(CLASS)
    one, two, three = (
        timeless(eprep("grade", "--all", folder, ALLOW, "--seed", 5, "--jobs", n, *form).stdout)
        for n in (1, 2, 3)
    )
    assert one == two == three
    assert one.count("\n") >= len(CLASS)


def test_files_named_keep_their_order_with_more_jobs(eprep, program):
    names = ["z.py", "a.py", "m.py"]
    files = [program(SLOW.format(0.4) if n == "z.py" else WRONG, n) for n in names]
    done = eprep("grade", "cli-curve", *files, "--json", "--jobs", 3, ALLOW)
    documents = [json.loads(line) for line in done.stdout.splitlines()]
    assert [document["file"] for document in documents] == list(map(str, files))
    assert [document["passed"] for document in documents] == [True, False, False]


def test_what_cannot_be_graded_is_a_line_and_stops_nothing(grade_all, handed_in):
    folder = handed_in({"cli-curve/z.py": RIGHT, "no-drill/a.py": RIGHT, "cli-a/a.py": RIGHT})
    (folder / "cli-curve" / "folder.py").mkdir()
    (folder / "cli-curve" / "gone.py").symlink_to("nowhere.py")
    code, documents, said = grade_all(folder)
    failed = [document for document in documents if "error" in document]
    assert [(document["drill"], document["file"]) for document in failed] == [
        ("cli-a", str(folder / "cli-a")),
        ("cli-curve", str(folder / "cli-curve" / "folder.py")),
        ("cli-curve", str(folder / "cli-curve" / "gone.py")),
        ("no-drill", str(folder / "no-drill")),
    ]
    assert all(set(document) == {"schema", "drill", "file", "error"} for document in failed)
    assert all(document["schema"] == "eprep.grade/1" and document["error"] for document in failed)
    assert [document["verdict"] for document in documents if document not in failed] == ["pass"]
    assert (code, "5件中1件が合格" in said) == (1, True)


def test_a_pipe_is_no_file_and_nobody_waits_for_it(grade_all, handed_in):
    import os

    folder = handed_in({"cli-curve/b.py": RIGHT})
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes with names here")
    os.mkfifo(folder / "cli-curve" / "a.py")
    _, documents, _ = grade_all(folder)
    assert ["error" in document for document in documents] == [True, False]


def test_hidden_files_and_caches_are_no_submissions(grade_all, handed_in):
    folder = handed_in({
        "cli-curve/a.py": RIGHT, "cli-curve/._a.py": "\0", "cli-curve/notes.txt": "x",
        ".git/a.py": "x", "__pycache__/a.py": "x", "readme.py": "x",
    })  # fmt: skip
    code, documents, _ = grade_all(folder)
    assert (code, [d["file"] for d in documents]) == (0, [str(folder / "cli-curve" / "a.py")])


def test_a_class_sees_names_and_verdicts_and_no_values(eprep, handed_in):
    folder = handed_in({"cli-curve/a.py": HALF, "cli-curve/b.py": RIGHT, "cli-curve/c.py": WRONG})
    hidden = eprep("grade", "--all", folder, "--seed", 1, ALLOW)
    lines = hidden.stdout.splitlines()
    assert [line[0] for line in lines if not line.startswith(" ")] == ["△", "○", "×"]
    assert len(lines) == 3 + 1 + 3
    assert "大きな値" in lines[1]
    as_json = eprep("grade", "--all", folder, "--seed", 1, "--json", ALLOW)
    shown = eprep("grade", "--all", folder, "--seed", 1, "--show-expected", ALLOW)
    own = eprep("grade", "cli-curve", folder / "cli-curve" / "c.py", "--seed", 1)
    values = re.compile(r"期待した値(\s|\\n) *\[")
    assert [bool(values.search(done.stdout)) for done in (hidden, as_json, shown, own)] == [
        False, False, True, True,
    ]  # fmt: skip
    assert "0.5, 0.731" not in hidden.stdout + as_json.stdout


def test_the_summary_counts_drills_verdicts_and_misconceptions(eprep, handed_in, own_bank):
    (own_bank / "curve" / "wrong").mkdir()
    belief = "# misconception: always-zero 出力は0だと考えた\n"
    (own_bank / "curve" / "wrong" / "zero.py").write_text(belief + WRONG, encoding="utf-8")
    folder = handed_in({
        "cli-curve/a.py": WRONG, "cli-curve/b.py": WRONG, "cli-curve/c.py": RIGHT,
        "sigmoid/a.py": RIGHT,
    })  # fmt: skip
    done = eprep("grade", "--all", folder, ALLOW)
    said = done.stderr.splitlines()
    assert "eprep: cli-curve: 3件中1件が合格、平均33点" in said
    assert "eprep: sigmoid: 1件中1件が合格、平均100点" in said
    assert "eprep: 合格: 2件" in said
    assert "eprep: 値が違います: 2件" in said
    assert "eprep: 誤解 cli-curve: always-zero（出力は0だと考えた）: 2件" in said
    assert said[-1] == "eprep: 4件中2件が合格"


def test_a_file_that_cannot_be_read_counts_for_its_drill_as_for_the_mean(eprep, handed_in):
    folder = handed_in({"cli-curve/a.py": RIGHT, "sigmoid/a.py": RIGHT, "none/a.py": RIGHT})
    (folder / "cli-curve" / "b.py").mkdir()
    done = eprep("grade", "--all", folder, ALLOW)
    said = done.stderr.splitlines()
    assert "eprep: cli-curve: 2件中1件が合格、平均50点" in said
    assert "eprep: sigmoid: 1件中1件が合格、平均100点" in said
    assert [line for line in said if "none" in line] == []
    assert said[-1] == "eprep: 4件中2件が合格"
    assert done.stdout.splitlines()[1] == (
        f"× {folder}/cli-curve/b.py を読めません（ファイルがないか、開けません）。"
    )


def test_programs_elsewhere_are_passed_over_and_named_in_one_line(grade_all, handed_in):
    folder = handed_in({
        "cli-curve/a.py": RIGHT, "top.py": RIGHT, "cli-curve/upper.PY": RIGHT, "none/x.py": RIGHT,
        "cli-curve/sub/x.py": RIGHT, "none/sub/x.py": RIGHT, "cli-curve/.x.py": RIGHT,
        "cli-curve/__pycache__/x.py": RIGHT, "cli-curve/notes.txt": "", "cli-curve/z.py/x.py": RIGHT,
    })  # fmt: skip
    (folder / "cli-curve" / "round").symlink_to(folder)
    _, documents, said = grade_all(folder)
    assert len(documents) == 3
    (line,) = [line for line in said.splitlines() if ".py" in line.lower()]
    names = [str(folder / name) for name in ("cli-curve/sub/x.py", "cli-curve/upper.PY", "top.py")]
    assert f"3件あります（{'、'.join(names)}）" in line
    (folder / "more.py").write_text(RIGHT)
    assert f"4件あります（{names[0]}、" in grade_all(folder)[2]


def test_where_no_program_is_passed_over_nothing_is_said(grade_all, handed_in):
    assert "採点しなかった" not in grade_all(handed_in(CLASS))[2]


def late(moment):
    """Passes from a moment on, and is too slow before."""
    return f"import time\nif time.time() < {moment}: time.sleep(60)\n{RIGHT}"


@pytest.mark.soak
def test_who_ran_out_of_time_is_tried_again(grade_all, handed_in):
    folder = handed_in({"cli-curve/a.py": late(time.time() + 8), "cli-curve/b.py": LOOPING})
    _, documents, _ = grade_all(folder, "--timeout", 8.5, "--jobs", 2)
    assert [document["verdict"] for document in documents] == ["pass", "time_limit"]


BROKEN = """
schema: eprep.drill/1
id: broken
section: cli-two
function: f
reference: reference_impl.softmax
statement: s
groups:
  - {name: g, args: {x: 5}}
"""


@pytest.mark.parametrize(
    ("programs", "options", "code"),
    [
        pytest.param({"cli-curve/a.py": RIGHT}, [], 0, id="all pass"),
        pytest.param({"cli-curve/a.py": RIGHT, "cli-curve/b.py": WRONG}, [], 1, id="one fails"),
        pytest.param({"cli-curve/a.py": RIGHT, "none/b.py": RIGHT}, [], 1, id="no such drill"),
        pytest.param(
            {"cli-curve/a.py": RIGHT, "none/b.py": ""}, ["--fail-under", 50], 0,
            id="a failure counts as 0, and half is not below 50 percent",
        ),
        pytest.param(
            {"cli-curve/a.py": RIGHT, "none/b.py": ""}, ["--fail-under", 51], 1,
            id="half is below 51 percent",
        ),
        pytest.param({}, [], 2, id="nothing handed in"),
        pytest.param({"cli-curve/a.txt": RIGHT}, [], 2, id="no programs"),
        pytest.param({"cli-curve/a.py": RIGHT}, ["cli-curve"], 2, id="a drill besides"),
        pytest.param({"cli-curve/a.py": RIGHT}, ["--jobs", 0], 2, id="nobody to grade"),
        pytest.param({"broken/a.py": "def f(x): return x"}, [], 5, id="no reference"),
        pytest.param(
            {"broken/a.py": "def f(x): return x"}, ["--fail-under", 0], 5,
            id="no reference, and no demands",
        ),
    ],
)  # fmt: skip
def test_exit_codes(eprep, handed_in, own_bank, programs, options, code):
    (own_bank / "broken").mkdir()
    (own_bank / "broken" / "drill.yaml").write_text(BROKEN)
    folder = handed_in({"readme": "", **programs})
    assert eprep("grade", "--all", folder, ALLOW, *options).returncode == code


def test_a_folder_that_is_not_there_is_a_mistake_of_usage(eprep):
    done = eprep("grade", "--all", "nowhere")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)


def test_weak_isolation_grades_a_class_only_where_it_may(weak, eprep, handed_in):
    folder = handed_in({"cli-curve/a.py": RIGHT})
    refused = eprep("grade", "--all", folder)
    assert (refused.returncode, refused.stdout) == (5, "")
    allowed = eprep("grade", "--all", folder, "--json", "--jobs", 2, ALLOW)
    assert (allowed.returncode, json.loads(allowed.stdout)["isolation"]) == (0, "limits")


def test_a_file_name_is_no_line_of_its_own(eprep, handed_in):
    folder = handed_in({"cli-curve/a\n○ b.py": WRONG})
    lines = eprep("grade", "--all", folder, ALLOW).stdout.splitlines()
    assert [line[0] for line in lines if not line.startswith(" ")] == ["×"]


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal of this kind there")
def test_a_terminal_shows_how_far_it_has_come(command, handed_in):
    from tests.tui.terminal import Terminal

    folder = handed_in({f"cli-curve/{n}.py": SLOW.format(0.5) for n in range(4)})
    start = command("grade", "--all", folder.name, ALLOW, TERM="xterm", LANG="C.UTF-8")
    line = f'cd "{start["cwd"]}" && exec "$@"'
    with Terminal(["sh", "-c", line, "sh", *start["args"]], (80, 24), start["env"]) as terminal:
        terminal.wait_for("採点しています… 2/4")
        terminal.wait_for("4件中4件が合格")
        assert terminal.exit_code() == 0
        assert "採点しています" not in terminal.text
        shown = [line for line in terminal.lines if line.startswith("○")]
    assert shown == [f"○ {folder.name}/cli-curve/{n}.py 合格" for n in range(4)]


def test_without_a_terminal_nothing_is_rewritten(eprep, handed_in):
    done = eprep("grade", "--all", handed_in(CLASS), ALLOW)
    assert not {"\r", "\x1b"} & set(done.stdout + done.stderr)


def test_the_drill_of_a_program_that_passes_can_be_read(eprep, program):
    done = eprep("grade", "sigmoid", program(RIGHT))
    assert "bank show sigmoid --programs" in done.stderr
    assert "--programs" not in eprep("grade", "sigmoid", program(WRONG)).stderr
