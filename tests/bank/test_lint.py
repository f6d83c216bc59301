"""Broken banks, seen by the real command: each fault with its line and column, all at once."""

import os
import re

import pytest

HEAD = "schema: eprep.bank/1\ndefaults: {subject: dl, section: day1-hidden}\nquestions:\n"
BODY = """\
    prompt: どれか。
    choices:
      - {text: A, why: 正しい。}
      - {text: B, why: 誤り。}
    answer: A
    explanation: 説明。
    proof: {stated: 定義。}
"""
NUMBER = """\
  - id: n
    kind: number
    prompt: いくつか。
    answer: 25
    explanation: 説明。
    proof: {stated: 定義。}
"""
LINES = """\
  - id: n
    kind: lines
    prompt: どの行か。
    listing: |
      a = 1
      b = 2
    required: [a = 1]
    explanation: 説明。
    proof: {stated: 定義。}
"""
DRILL = """\
schema: eprep.drill/1
id: my-drill
section: day1-output
function: softmax
reference: reference_impl.softmax
statement: 形 (n,) の x から softmax(x) を書け。
explanation: 説明。
groups:
  - {name: 一つ, draw: {x: "normal(5)"}}
"""
SERIES = """\
schema: eprep.bank/1
defaults: {section: day1-hidden}
series:
  - id: net
    text: 次のネットワークを考える。
    figure: {drawing: "x ──▶ y", alt: xからyへ}
questions:
  - {id: s, kind: number, series: net, prompt: 数は。, answer: 1, explanation: 説明。, proof: {stated: 図。}}
"""
SYLLABUS = """\
schema: eprep.syllabus/1
subjects:
  - {id: dl, name: 深層学習, chapters: [{id: my, name: 私, sections: [{id: mine, name: 節}]}]}
"""


def single(id_="q", body=BODY):
    return f"  - id: {id_}\n    kind: single\n{body}"


def bank(*questions, head=HEAD):
    return head + "".join(questions)


def changed(text, old, new):
    assert text.count(old) == 1
    return text.replace(old, new)


ONE = bank(single())
LAUGHS = "\n".join(
    ["schema: eprep.bank/1", "a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
)

BROKEN = {
    # The file as YAML
    "tab indent": (changed(ONE, "    kind", "\tkind"), ["5:1: YAML004"]),
    "truncated in a quote": (ONE + '    source: "深層', ["13:16: YAML004"]),
    "truncated in a mapping": (ONE[: ONE.index("定義")], ["12:21: YAML004"]),
    "truncated in a choice": (ONE[: ONE.index("正し")], ["8:24: YAML004"]),
    "Latin-1": (
        changed(ONE, "どれか", "é").encode("latin-1", "ignore").replace(b"\xe9", b"\xe9?"),
        ["6:13: YAML001"],
    ),
    "Shift JIS": (ONE.encode("shift-jis"), ["6:13: YAML001"]),
    "NUL": (changed(ONE, "どれか", "ど\0か"), ["6:14: YAML012"]),
    "python object": (
        ONE + '    source: !!python/object/apply:os.system ["touch MARKER"]\n',
        ["13:13: YAML006"],
    ),
    "billion laughs": (LAUGHS, ["7:40: YAML007"]),
    "100,000 brackets": (
        "schema: eprep.bank/1\nquestions: " + "[" * 100_000,
        ["2:61: YAML003"],
    ),
    "empty": ("", ["1:1: YAML008"]),
    "only a comment": ("# あとで書く\n", ["1:1: YAML008"]),
    "two documents": (ONE + "---\n" + ONE, ["13:1: YAML010"]),
    "duplicate key": (ONE + "    prompt: もう一つ。\n", ["13:5: YAML005"]),
    "over 4 MiB": (ONE + "# " + "x" * 2**22, ["1:1: YAML002"]),
    # The top of a file
    "list instead of mapping": ("- id: q\n- id: r\n", ["1:1: BANK005"]),
    "text instead of mapping": ("問題\n", ["1:1: BANK005"]),
    "no schema": (ONE.partition("\n")[2], ["1:1: BANK005"]),
    "another schema": (changed(ONE, "bank/1", "bank/2"), ["1:9: BANK005"]),
    "no questions": (HEAD.replace("questions:\n", ""), ["1:1: BANK001"]),
    "empty questions": (HEAD, ["3:11: BANK003"]),
    "questions are a mapping": (HEAD + "  id: q\n", ["4:3: BANK003"]),
    "a question is a text": (ONE + "  - 問題\n", ["13:5: BANK003"]),
    "unknown key at the top": (ONE + "question: []\n", ["13:1: BANK002"]),
    "unknown default": (changed(ONE, "subject: dl", "subjects: dl"), ["2:12: BANK002"]),
    "defaults are a list": (
        changed(ONE, "{subject: dl, section: day1-hidden}", "[]"),
        ["2:11: BANK003", "4:5: BANK001"],
    ),
    # Questions
    "missing answer": (changed(ONE, "    answer: A\n", ""), ["4:5: BANK001"]),
    "answer is no choice": (changed(ONE, "answer: A", "answer: C"), ["10:13: BANK011"]),
    "one answer is no choice": (
        changed(changed(ONE, "single", "multiple"), "answer: A", "answer: [A, C]"),
        ["10:17: BANK011"],
    ),
    "duplicate id": (bank(single(), single()), ["13:9: BANK006"]),
    "unknown kind": (changed(ONE, "single", "sudoku"), ["5:11: BANK004"]),
    "no kind": (changed(ONE, "    kind: single\n", ""), ["4:5: BANK001"]),
    "unknown key": (ONE + "    anwser: A\n", ["13:5: BANK002"]),
    "merge key": (ONE + "    <<: {tags: [x]}\n", ["13:5: BANK002"]),
    "key of another kind": (ONE + "    listing: x\n", ["13:5: BANK002"]),
    "unknown section": (ONE + "    section: day9\n", ["13:14: BANK008"]),
    "unknown section in the defaults": (
        changed(bank(single("q"), single("r")), "day1-hidden", "day9"),
        ["2:34: BANK008"],
    ),
    "unknown item": (ONE + "    item: day9\n", ["13:11: BANK008"]),
    "section of another chapter": (ONE + "    chapter: training\n", ["13:14: BANK009"]),
    "default of another subject": (
        changed(bank(single("q"), single("r")), "subject: dl", "subject: ml"),
        ["2:21: BANK009"],
    ),
    "wrong types": (
        changed(changed(ONE, "どれか。", "3"), "{text: B, why: 誤り。}", "B")
        + "    tags: T01\n    difficulty: '2'\n    seconds: 1.5\n    hints: [1]\n",
        [f"{place}: BANK003" for place in ("6:13", "9:9", "13:11", "14:17", "15:14", "16:13")],
    ),
    "wrong type in the defaults": (
        changed(bank(single("q"), single("r")), "subject: dl", "difficulty: 高"),
        ["2:24: BANK003"],
    ),
    "bad id": (changed(ONE, "id: q", "id: Q_1"), ["4:9: BANK007"]),
    "bad numbers": (
        ONE + "    difficulty: 6\n    seconds: 0\n",
        ["13:17: BANK010", "14:14: BANK010"],
    ),
    "two proofs": (
        changed(ONE, "{stated: 定義。}", "{stated: a, computed: b}"),
        ["12:12: BANK013"],
    ),
    "one choice twice": (changed(ONE, "text: B", "text: A"), ["9:16: BANK016"]),
    "number without a number": (
        bank(changed(NUMBER, "25", "二十五")),
        ["7:13: BANK003"],
    ),
    "number without an end": (
        bank(changed(NUMBER, "25", "1" + "0" * 350), "    wrong: [{value: 3, why: x}]\n"),
        ["7:13: BANK019"],
    ),
    "number with a wrong one that is right": (
        bank(NUMBER, "    tolerance: {abs: 1}\n    wrong: [{value: 24, why: x}]\n"),
        ["11:21: BANK017"],
    ),
    "tolerance": (
        bank(NUMBER, "    tolerance: {abs: .nan, rel: -1}\n"),
        ["10:22: BANK019", "10:33: BANK019"],
    ),
    "lines that are not there": (
        bank(changed(LINES, "[a = 1]", "[a = 1, c = 3]"), "    forbidden: {d = 4: 誤り。}\n"),
        ["10:23: BANK021", "13:24: BANK021"],
    ),
    "no line is right": (bank(changed(LINES, "[a = 1]", "[]")), ["4:5: BANK020"]),
    "many faults at once": (
        bank(
            changed(single("q"), "answer: A", "answer: C"),
            single("Q"),
            changed(single("q"), "single", "sudoku"),
            changed(NUMBER, "25", "[]"),
        ),
        ["10:13: BANK011", "13:9: BANK007", "22:9: BANK006", "23:11: BANK004", "34:13: BANK003"],
    ),
    # Drills and syllabuses
    "drill with unknown keys": (
        {"drill.yaml": DRILL + "kind: code\nprompt: x\nright: {}\n"},
        ["10:1: BANK002", "11:1: BANK002", "12:1: BANK002"],
    ),
    "drill without a statement": (
        {"drill.yaml": changed(DRILL, "statement: 形 (n,) の x から softmax(x) を書け。\n", "")},
        ["1:1: BANK001"],
    ),
    "drill with a bad draw": (
        {"drill.yaml": changed(DRILL, '"normal(5)"', '"__import__(5)"')},
        ["9:26: BANK028"],
    ),
    "drill with no reference": (
        {"drill.yaml": changed(DRILL, "reference_impl.softmax", "reference.py")},
        ["5:12: BANK025"],
    ),
    "drill with a reference that is misspelt": (
        {"drill.yaml": changed(DRILL, "reference_impl.softmax", "reference_impl.sofmax")},
        ["5:12: BANK043"],
    ),
    "drill with a reference that is not public": (
        {"drill.yaml": changed(DRILL, "reference_impl.softmax", "reference_impl.__doc__")},
        ["5:12: BANK043"],
    ),
    "drill with a program in Latin-1": (
        {"drill.yaml": DRILL, "wrong/x.py": b"# \xe9\n"},
        ["1:1: BANK030"],
    ),
    "drill with an empty statement": (
        {"drill.yaml": changed(DRILL, "形 (n,) の x から softmax(x) を書け。", "' '")},
        ["6:12: BANK018"],
    ),
    "syllabus that names a subject anew": (
        {"syllabus.yaml": changed(SYLLABUS, "深層学習", "機械学習")},
        ["1:1: BANK032"],
    ),
    "syllabus with an id twice": (
        {"syllabus.yaml": changed(SYLLABUS, "id: mine", "id: my")},
        ["3:71: BANK006"],
    ),
    "syllabus with a bad id": (
        {"syllabus.yaml": changed(SYLLABUS, "id: mine", "id: Mine")},
        ["3:71: BANK007"],
    ),
    "drill with a list that is no array": (
        {"drill.yaml": changed(DRILL, 'draw: {x: "normal(5)"}', "args: {x: [[1, 2], [3]]}")},
        ["9:26: BANK033"],
    ),
    "drill with a list for a function's name": (
        {"drill.yaml": changed(DRILL, 'draw: {x: "normal(5)"}', "args: {x: {function: [cubic]}}")},
        ["9:26: BANK033"],
    ),
    "drill with steps that never end": (
        {"drill.yaml": changed(DRILL, 'draw: {x: "normal(5)"}', "args: {x: 1000000000000}")},
        ["9:26: BANK033"],
    ),
    "a choice without a text, and no answer": (
        bank("  - {id: q, kind: single, prompt: 何か。, choices: [{why: x}]}\n"),
        ["4:5: BANK001", "4:5: W002", "4:5: W003", "4:50: BANK001"],
    ),
    "drill with a seed that no generator takes": (
        {"drill.yaml": changed(DRILL, 'draw: {x: "normal(5)"}', "args: {x: {seed: -1}}")},
        ["9:26: BANK033"],
    ),
    "no such series": (changed(SERIES, "series: net", "series: nett"), ["8:35: BANK038"]),
    "a figure without words": (
        changed(SERIES, "alt: x", "alto: x"),
        ["6:13: BANK001", "6:34: BANK002", "8:35: BANK038"],
    ),
    "a figure too wide": (changed(SERIES, "x ──▶ y", "─" * 75), ["6:23: BANK037"]),
    "a series without an id": (
        changed(SERIES, "id: net", "id: Net"),
        ["4:9: BANK007", "8:35: BANK038"],
    ),
    "an unheard-of scope": (
        {"syllabus.yaml": changed(SYLLABUS, "name: 節", "name: 節, scope: maybe")},
        ["3:93: BANK012"],
    ),
    "syllabus with a wrong type": (
        {"syllabus.yaml": changed(SYLLABUS, "name: 節", "name: [節]")},
        ["3:83: BANK003"],
    ),
}


def spread(folder):
    """Write every broken bank below the folder; the path of each, by its name."""
    paths = {}
    for n, (name, (content, _)) in enumerate(BROKEN.items()):
        files = content if isinstance(content, dict) else {"broken.yaml": content}
        for file, text in files.items():
            path = folder / f"{n:02}" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(text, str):
                text = text.replace("MARKER", str(folder / "it-was-run")).encode()
            path.write_bytes(text)
        paths[name] = folder / f"{n:02}" / next(iter(files))
    return paths


@pytest.fixture(scope="module")
def paths(tmp_path_factory):
    return spread(tmp_path_factory.mktemp("broken"))


@pytest.fixture(scope="module")
def linted(eprep_all, paths):
    """What the command says of each broken bank, by its name."""
    done = eprep_all([("bank", "lint", path) for path in paths.values()])
    return dict(zip(paths, done, strict=True))


def found(done, path):
    """`line:col: CODE` of each line, all of which must begin with the path."""
    lines = done.stdout.splitlines()
    pattern = re.compile(re.escape(str(path)) + r":(\d+:\d+: [A-Z]+[0-9]+) \S.*")
    assert [line for line in lines if not pattern.fullmatch(line)] == []
    return [pattern.fullmatch(line)[1] for line in lines]


@pytest.mark.parametrize("name", BROKEN)
def test_lint_says_what_is_wrong_and_where(name, linted, paths):
    done = linted[name]
    assert found(done, paths[name]) == BROKEN[name][1]
    assert done.returncode == 3
    assert done.stderr == ""
    assert not list(paths[name].parent.parent.glob("it-was-run"))


def test_all_faults_of_all_files_are_reported_at_once(eprep, paths, tmp_path):
    syllabuses = {path for path in paths.values() if path.name == "syllabus.yaml"}
    named = {name: path for name, path in paths.items() if path not in syllabuses}
    done = eprep("bank", "lint", *named.values())
    lines = done.stdout.splitlines()
    for name, path in named.items():
        mine = [line for line in lines if line.startswith(f"{path}:")]
        places = [re.search(r":(\d+:\d+: \w+) ", line)[1] for line in mine]
        assert places == BROKEN[name][1]
    assert len(lines) == sum(len(BROKEN[name][1]) for name in named)
    assert done.returncode == 3


def test_other_files_are_listed_and_each_broken_one_is_named_once(eprep, paths, write):
    good = write({"good.yaml": bank(single("a-good-one"))}) / "good.yaml"
    folder = next(iter(paths.values())).parent.parent
    done = eprep("--bank", folder, "--bank", good, "bank", "list")
    ids = [line.split("\t")[0] for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert ids[-1] == "a-good-one"
    assert "softmax" in ids
    assert not {"q", "r", "n", "my-drill"} & set(ids)
    assert all(done.stderr.count(f"{path} ") == 1 for path in paths.values())
    assert len(done.stderr.splitlines()) == len(paths)


@pytest.mark.parametrize("name", ["tab indent", "Latin-1", "answer is no choice", "empty"])
def test_a_broken_file_beside_a_sound_one_is_left_out_alone(name, eprep, write, tmp_path):
    write({"b/1-good.yaml": bank(single("a-good-one")), "b/2-broken.yaml": BROKEN[name][0]})
    done = eprep("--bank", tmp_path / "b", "bank", "list", "--json")
    assert '"id": "a-good-one"' in done.stdout
    assert '"id": "q"' not in done.stdout
    assert done.returncode == 0
    assert done.stderr.count("2-broken.yaml") == len(done.stderr.splitlines()) == 1


def test_an_id_in_two_files_is_a_fault_of_the_later_one(eprep, write, tmp_path):
    write({"b/1.yaml": bank(single("q")), "b/2.yaml": bank(single("r"), single("q"))})
    done = eprep("bank", "lint", tmp_path / "b")
    assert found(done, tmp_path / "b" / "2.yaml") == ["13:9: BANK031"]
    assert str(tmp_path / "b" / "1.yaml") in done.stdout
    assert done.returncode == 3
    listed = eprep("--bank", tmp_path / "b", "bank", "list")
    assert [line.split("\t")[0] for line in listed.stdout.splitlines()][-1] == "q"
    assert "\nr\t" not in listed.stdout
    assert listed.stderr.count("2.yaml") == 1


def test_an_id_in_two_banks_is_a_fault_that_names_both(eprep, write, tmp_path):
    write({"mine.yaml": bank(single("mine"), single("softmax"))})
    done = eprep("bank", "lint", tmp_path / "mine.yaml")
    assert found(done, tmp_path / "mine.yaml") == ["13:9: BANK031"]
    assert "softmax/drill.yaml" in done.stdout
    shown = eprep("--bank", tmp_path / "mine.yaml", "bank", "show", "softmax")
    assert shown.returncode == 0
    assert "どれか" not in shown.stdout


def test_of_two_banks_with_one_id_the_later_named_is_left_out(eprep, write, tmp_path):
    write({"1.yaml": bank(single("q")), "2.yaml": bank(single("q"), single("r"))})
    one, two = tmp_path / "1.yaml", tmp_path / "2.yaml"
    for first, second in ((one, two), (two, one)):
        done = eprep("--bank", first, "--bank", second, "--bank", first, "bank", "list")
        assert str(second) in done.stderr
        assert str(first) not in done.stderr
        assert ("\nr\t" in done.stdout) == (first == two)


WARNED = bank(
    "  - id: q\n    kind: single\n    prompt: どれか。\n"
    "    choices: [{text: A, why: 正。}, {text: B}]\n    answer: A\n",
    "  - id: n\n    kind: number\n    prompt: いくつか。\n    answer: 1\n"
    "    explanation: 説明。\n    wrong: [{value: 2}]\n",
)


def test_warnings_alone_exit_1_and_the_questions_are_asked(eprep, write, tmp_path):
    path = write({"warned.yaml": WARNED}) / "warned.yaml"
    done = eprep("bank", "lint", path)
    assert found(done, path) == ["4:5: W002", "4:5: W003", "7:35: W001", "9:5: W003", "14:13: W001"]
    assert done.returncode == 1
    listed = eprep("--bank", path, "bank", "list", "q", "n")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert len(listed.stdout.splitlines()) == 2


def test_warnings_and_faults_exit_3(eprep, write):
    path = write({"both.yaml": changed(WARNED, "answer: A", "answer: C")}) / "both.yaml"
    done = eprep("bank", "lint", path)
    assert "8:13: BANK011" in found(done, path)
    assert "4:5: W003" in found(done, path)
    assert done.returncode == 3


def test_a_sound_bank_is_passed_in_silence(eprep, write, tmp_path):
    write(
        {
            "b/syllabus.yaml": SYLLABUS,
            "b/one.yaml": changed(ONE, "day1-hidden", "mine"),
            "b/deep/down/two.yml": bank(single("r"), NUMBER),
            "b/drill/drill.yaml": DRILL,
            "b/drill/right/a.py": "def softmax(x): ...\n",
            "b/drill/notes.yaml": "これは読まれない: [",
            "b/.hidden.yaml": "[",
            "b/__pycache__/x.yaml": "[",
            "b/README.md": "[",
        }
    )
    done = eprep("bank", "lint", tmp_path / "b")
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
    listed = eprep("--bank", tmp_path / "b", "bank", "list", "--json")
    assert all(f'"id": "{id_}"' in listed.stdout for id_ in ("q", "r", "n", "my-drill"))


def test_the_built_in_bank_has_neither_faults_nor_warnings(eprep):
    done = eprep("bank", "lint")
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


SHOWN = {
    "b": "b/x.yaml",
    "b/": "b/x.yaml",
    "./b/x.yaml": "./b/x.yaml",
    "b/x.yaml": "b/x.yaml",
    ".": "./b/x.yaml",
    "b/../b": "b/../b/x.yaml",
    "link.yaml": "link.yaml",
}
"""How a path is given, and how it is shown."""


@pytest.fixture(scope="module")
def shown(eprep_all, tmp_path_factory):
    """What the command says where a path is given in one way or another."""
    folder = tmp_path_factory.mktemp("given")
    (folder / "b").mkdir()
    (folder / "b" / "x.yaml").write_text(changed(ONE, "answer: A", "answer: C"), encoding="utf-8")
    (folder / "link.yaml").symlink_to("b/x.yaml")
    ways = [(given, bank) for given in SHOWN for bank in ((), ("--bank", folder / "b"))]
    done = eprep_all([(*bank, "bank", "lint", given) for given, bank in ways], cwd=folder)
    return dict(zip([(given, bool(bank)) for given, bank in ways], done, strict=True))


@pytest.mark.parametrize("given", SHOWN)
@pytest.mark.parametrize("in_use", [False, True], ids=["strange", "a bank in use"])
def test_a_path_is_shown_as_it_is_given(given, in_use, shown):
    done = shown[given, in_use]
    assert found(done, SHOWN[given]) == ["10:13: BANK011"]
    assert done.returncode == 3


def test_a_file_that_is_a_link_is_shown_by_its_own_name(eprep, write, tmp_path):
    write({"b/x.yaml": changed(ONE, "answer: A", "answer: C")})
    (tmp_path / "links").mkdir()
    (tmp_path / "links" / "y.yaml").symlink_to("../b/x.yaml")
    done = eprep("bank", "lint", "links", cwd=tmp_path)
    assert found(done, "links/y.yaml") == ["10:13: BANK011"]


def test_only_the_named_paths_are_reported(eprep, write, tmp_path):
    write({"a/x.yaml": "[", "a/y.yaml": "{", "b/z.yaml": "]"})
    done = eprep("--bank", tmp_path / "a", "bank", "lint", tmp_path / "a/x.yaml", tmp_path / "b")
    files = [line.split(":")[0] for line in done.stdout.splitlines()]
    assert files == [str(tmp_path / "a/x.yaml"), str(tmp_path / "b/z.yaml")]


def test_without_a_path_all_banks_are_reported(eprep, write, tmp_path):
    write({"a/x.yaml": "[", "b/z.yaml": "]"})
    done = eprep("--bank", tmp_path / "a", "--bank", tmp_path / "b", "bank", "lint")
    files = [line.split(":")[0] for line in done.stdout.splitlines()]
    assert files == [str(tmp_path / "a/x.yaml"), str(tmp_path / "b/z.yaml")]


@pytest.mark.parametrize("given", ["drill.yaml", "starter.py", "right/x.py", "right", "."])
def test_any_part_of_a_drill_is_checked_with_the_drill(given, eprep, write, tmp_path):
    programs = dict.fromkeys(["d/starter.py", "d/right/x.py"], "def softmax(x): ...\n")
    write({"d/drill.yaml": changed(DRILL, "my-drill", "My_Drill"), **programs})
    done = eprep("bank", "lint", given, cwd=tmp_path / "d")
    shown = "" if given == "drill.yaml" else "./"
    assert re.fullmatch(re.escape(shown) + r"drill\.yaml:2:5: BANK007 .*\n", done.stdout)
    assert done.returncode == 3


def test_a_folder_or_file_that_holds_no_bank_is_a_usage_error(eprep, write, tmp_path):
    write({"empty/notes.txt": "x", "b/x.yaml": ONE, "b/deep/notes.txt": "x"})
    for path in ("empty", "b/deep", "b/deep/notes.txt"):
        done = eprep("--bank", "b", "bank", "lint", path, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert path in done.stderr


@pytest.mark.parametrize(
    "path",
    ["nothing.yaml", "b/nothing.yaml", "b/x.yaml/y", "b/d/nothing.py", "b/d/right/nothing.py"],
)
def test_a_path_that_is_not_there_is_a_usage_error(path, eprep, write, tmp_path):
    write({"b/x.yaml": ONE, "b/d/drill.yaml": DRILL})
    for arguments in (["--bank", "b", "bank", "lint", path], ["--bank", path, "bank", "list"]):
        done = eprep(*arguments, cwd=tmp_path)
        assert done.returncode == 2
        assert done.stdout == ""
        assert path in done.stderr


def test_a_link_that_leads_nowhere_is_a_fault_of_that_file_alone(eprep, write, tmp_path):
    write({"b/a.yaml": ONE})
    (tmp_path / "b" / "link.yaml").symlink_to("nothing.yaml")
    (tmp_path / "b" / "round").symlink_to(".")
    done = eprep("bank", "lint", tmp_path / "b")
    assert found(done, tmp_path / "b" / "link.yaml") == ["1:1: YAML014"]
    assert done.returncode == 3
    listed = eprep("--bank", tmp_path / "b", "bank", "list", "q")
    assert listed.returncode == 0


def test_the_words_of_a_file_cannot_steer_the_terminal(eprep, write, tmp_path):
    text = changed(ONE, "answer: A", r'answer: "\e[31m\u202e\n"')
    name = "b/\x1b[31m.yaml"
    write({name: text})
    done = eprep("bank", "lint", tmp_path / "b")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", done.stdout)
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path, eprep):
    os.mkfifo(tmp_path / "pipe.yaml")
    done = eprep("bank", "lint", tmp_path)
    assert (done.returncode, "YAML014" in done.stdout) == (3, True)
