"""`eprep bank list`, `show`, `stats` and `schema`, as programs and people read them."""

import json
import re

import pytest

from eprep.bank.schema import bank_schema
from eprep.bank.yaml12 import parse
from eprep.cli.places import BUILT_IN
from eprep.core.syllabus import Syllabus
from eprep.kinds import KINDS
from tests.compiled import compiled_into

MINE = """\
schema: eprep.bank/1
defaults: {section: day1-hidden, difficulty: 4, tags: [mine, shared]}
questions:
  - id: mine-single
    kind: single
    item: techniques
    prompt: どれか。
    choices:
      - {text: A, why: 正しい。}
      - {text: B, why: 誤り。, misconception: b-is-right}
    answer: A
    explanation: 説明。
    proof: {stated: 定義。}
  - id: mine-number
    kind: number
    section: day1-output
    seconds: 30
    tags: [shared]
    prompt: 何%か。
    answer: 50
    tolerance: {abs: 0.5}
    unit: "%"
    wrong: [{value: 5, why: 桁。}]
    explanation: 説明。
    hints: [考える。]
    prerequisites: [mine-single]
    source: 自作
    proof: {computed: "np.mean(np.array([0, 100]))"}
"""


@pytest.fixture
def mine(write):
    return write({"mine.yaml": MINE}) / "mine.yaml"


@pytest.fixture
def run(eprep, mine):
    """A `bank` command with the bank above, which must go well."""

    def run(*arguments):
        done = eprep("--bank", mine, "bank", *arguments)
        assert (done.stderr, done.returncode) == ("", 0)
        return done.stdout

    return run


def test_list_has_the_fields_of_the_contract(run):
    found = json.loads(run("list", "mine", "--json"))
    assert found == {
        "schema": "eprep.bank-list/1",
        "questions": [
            {
                "id": "mine-single",
                "kind": "single",
                "subject": "dl",
                "chapter": "feedforward",
                "section": "day1-hidden",
                "tags": ["mine", "shared"],
                "difficulty": 4,
            }
        ],
    }


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["shared"], ["mine-single", "mine-number"]),
        (["--tag", "shared"], ["mine-single", "mine-number"]),
        (["--tag", "mine"], ["mine-single"]),
        (["mine-number", "mine-single"], ["mine-single", "mine-number"]),
        (["mine-number", "--tag", "mine"], []),
        (["techniques", "--tag", "shared"], ["mine-single"]),
        (["学習のテクニック", "--tag", "shared"], ["mine-single"]),
        (["出力層", "--tag", "shared"], ["mine-number"]),
        (["応用数学", "--tag", "shared"], []),
    ],
)
def test_list_takes_a_scope_and_a_tag(arguments, ids, run):
    found = json.loads(run("list", "--json", *arguments))
    assert [question["id"] for question in found["questions"]] == ids


def test_a_line_of_the_list_is_id_kind_section_and_tags(run):
    assert run("list", "shared").splitlines() == [
        "mine-single\tsingle\tday1-hidden\tmine,shared",
        "mine-number\tnumber\tday1-output\tshared",
    ]


def test_the_whole_list_has_every_question_of_every_bank(run, open_bank, mine):
    found = json.loads(run("list", "--json"))
    ids = [question["id"] for question in found["questions"]]
    assert ids == [entry.id for entry in open_bank(mine, beside=(BUILT_IN,)).entries]
    assert {"softmax", "mine-single"} <= set(ids)


def test_show_has_the_whole_question_with_its_defaults(run):
    found = json.loads(run("show", "mine-number", "--json"))
    assert re.fullmatch("[0-9a-f]{16}", found.pop("revision"))
    assert found == {
        "schema": "eprep.bank-show/1",
        "id": "mine-number",
        "kind": "number",
        "subject": "dl",
        "chapter": "feedforward",
        "section": "day1-output",
        "item": "day1-output",
        "tags": ["shared"],
        "difficulty": 4,
        "seconds": 30,
        "prompt": "何%か。",
        "answer": 50.0,
        "tolerance": {"abs": 0.5, "rel": 0.0},
        "unit": "%",
        "wrong": [{"value": 5.0, "why": "桁。"}],
        "explanation": "説明。",
        "hints": ["考える。"],
        "source": "自作",
        "prerequisites": ["mine-single"],
        "proof": {"computed": "np.mean(np.array([0, 100]))", "needs": []},
    }


def test_show_of_a_drill_has_what_stands_in_its_folder(run):
    found = json.loads(run("show", "softmax", "--json"))
    yaml = parse((BUILT_IN / "drills" / "softmax" / "drill.yaml").read_bytes()).plain()
    assert found["kind"] == "code"
    assert found["subject"] == "dl"
    same = ("id", "section", "function", "reference", "tags", "difficulty", "seconds", "statement")
    assert {key: found[key] for key in same} == {key: yaml[key] for key in same}
    assert [group["name"] for group in found["groups"]] == [g["name"] for g in yaml["groups"]]
    assert found["starter"].startswith("import") or "def softmax" in found["starter"]


@pytest.mark.parametrize("id_", ["mine-single", "mine-number", "softmax", "d1-activation-line"])
def test_show_for_people_says_prompt_answer_and_explanation(id_, run):
    whole = json.loads(run("show", id_, "--json"))
    shown = run("show", id_)
    assert shown.splitlines()[0].startswith(f"[{id_}] ")
    for key in ("prompt", "statement", "explanation"):
        first = whole.get(key, "").split("。")[0].replace("**", "").replace("$", "")
        assert first in shown
    assert ("正解: 50 %" in shown) == (id_ == "mine-number")


@pytest.mark.parametrize("command", ["show", "list"])
def test_an_id_that_is_not_there_exits_4_with_the_three_nearest(command, eprep, mine):
    done = eprep("--bank", mine, "bank", command, "mine-singel")
    assert (done.returncode, done.stdout) == (4, "")
    assert "mine-single、" in done.stderr
    assert done.stderr.count("、") == 2


def test_stats_counts_every_question_once_in_each_way(run):
    found = json.loads(run("stats", "--json"))
    questions = json.loads(run("list", "--json"))["questions"]
    assert found["schema"] == "eprep.bank-stats/1"
    assert found["questions"] == len(questions)
    for field in ("subject", "chapter", "section", "kind", "difficulty"):
        assert sum(found[field].values()) == len(questions)
        for value, count in found[field].items():
            assert sum(str(question[field]) == value for question in questions) == count
    assert f"{len(questions)}" in run("stats").splitlines()[0]


@pytest.mark.parametrize("arguments", [["show", "softmax"], ["lint"]])
def test_looking_writes_nothing_but_the_cache(arguments, eprep, tmp_path):
    data = compiled_into(tmp_path / "data")
    (data / "cache" / "isolation.json").unlink()
    assert eprep("bank", *arguments, data_dir=data).returncode == 0
    assert [path.name for path in data.rglob("*") if path.is_file()] == ["bank.sqlite3"]


@pytest.mark.parametrize(
    "arguments",
    [["list"], ["list", "--json"], ["show", "d1-relu-values"], ["show", "softmax"], ["lint"]],
)
def test_looking_imports_no_heavy_library(arguments, eprep):
    done = eprep("bank", *arguments, PYTHONPROFILEIMPORTTIME="1")
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "eprep.bank.library" in imported
    assert not {"numpy", "sympy", "textual", "reference_impl"} & imported


# Faulty files, and the words of a SCOPE

FAULTY = """\
schema: eprep.bank/1
questions:
  - {id: lost, kind: single, section: only-faulty, tags: [only-here, T01a], prompt: 何か。}
  - {id: lost-too, kind: sudoku, section: day1-output, prompt: 何か。, difficulty: x}
  - {id: d1-goal-summary, kind: [], section: nowhere, tags: nothing}
"""


SYLLABUS = """\
schema: eprep.syllabus/1
subjects:
  - id: dl
    name: 深層学習
    chapters:
      - {id: own, name: 自分の章, sections: [{id: only-faulty, name: 誤りのある節}, {id: empty, name: 空の節}]}
"""


SCOPES = {
    ("lost",): (3, []),
    ("lost-too",): (3, []),
    ("only-here",): (3, []),
    ("only-faulty",): (3, []),
    ("誤りのある節",): (3, []),
    ("lost", "only-here"): (3, []),
    ("lost", "mine-single"): (0, ["mine-single"]),
    ("d1-goal-summary",): (0, ["d1-goal-summary"]),
    ("空の節",): (0, []),
    ("nowhere",): (3, []),
    ("nothing",): (4, []),
    ("lost", "nothing"): (4, []),
}


@pytest.fixture(scope="module")
def scoped(eprep_all, tmp_path_factory):
    """What `list` says of each scope, beside a faulty file."""
    folder = tmp_path_factory.mktemp("scoped")
    (folder / "faulty.yaml").write_text(FAULTY, encoding="utf-8")
    (folder / "syllabus.yaml").write_text(SYLLABUS, encoding="utf-8")
    (folder / "mine.yaml").write_text(MINE.replace("    item: techniques\n", ""), encoding="utf-8")
    done = eprep_all([("--bank", folder, "bank", "list", *scopes, "--json") for scopes in SCOPES])
    return dict(zip(SCOPES, done, strict=True))


@pytest.mark.parametrize("scopes", SCOPES, ids=",".join)
def test_where_a_scope_means_only_what_is_left_out_the_exit_is_3(scopes, scoped):
    done, (code, ids) = scoped[scopes], SCOPES[scopes]
    assert done.returncode == code
    assert done.stderr.count("faulty.yaml") == 1
    found = json.loads(done.stdout)["questions"] if code == 0 else []
    assert [question["id"] for question in found] == ids


def test_a_question_of_a_faulty_file_is_shown_to_be_left_out(eprep, write):
    path = write({"faulty.yaml": FAULTY}) / "faulty.yaml"
    done = eprep("--bank", path, "bank", "show", "lost")
    assert (done.returncode, done.stdout) == (3, "")
    assert "「lost」" in done.stderr


# The schema


def faults(schema, value, where="$"):
    """What JSON Schema (draft 7) says of a value, as far as our schema uses it."""
    if "const" in schema and value != schema["const"]:
        yield f"{where} is not {schema['const']}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where} is none of {schema['enum']}"
    if "type" in schema and not IS[schema["type"]](value):
        yield f"{where} is no {schema['type']}"
        return
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{where} is not {schema['pattern']}"
    if "oneOf" in schema:
        tried = [list(faults(one, value, where)) for one in schema["oneOf"]]
        if [len(found) for found in tried].count(0) != 1:
            yield f"{where} is not one of {len(tried)}: {min(tried, key=len)}"
    if isinstance(value, list):
        for n, item in enumerate(value):
            yield from faults(schema.get("items", {}), item, f"{where}[{n}]")
    if isinstance(value, dict):
        yield from (
            f"{where}.{key} is missing" for key in schema.get("required", ()) if key not in value
        )
        for key, item in value.items():
            inner = schema.get("properties", {}).get(key, schema.get("additionalProperties", {}))
            if inner is False:
                yield f"{where}.{key} is not allowed"
            else:
                yield from faults(inner, item, f"{where}.{key}")


IS = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
}
KEYWORDS = {"$schema", "title", "oneOf", "definitions", "type", "properties", "required", "items", "enum", "const", "pattern",
            "additionalProperties", "description"}  # fmt: skip


def test_schema_is_printed_as_json(eprep):
    assert json.loads(eprep("bank", "schema").stdout) == json.loads(json.dumps(bank_schema()))


def test_the_schema_uses_nothing_that_the_check_does_not_know():
    def keywords(schema):
        yield from schema
        for part in (*schema.get("oneOf", ()), *schema.get("properties", {}).values()):
            yield from keywords(part)
        for key in ("items", "additionalProperties"):
            if isinstance(schema.get(key), dict):
                yield from keywords(schema[key])

    assert set(keywords(bank_schema())) <= KEYWORDS


@pytest.mark.parametrize(
    "path", sorted(BUILT_IN.rglob("*.yaml")), ids=lambda path: str(path.relative_to(BUILT_IN))
)
def test_the_built_in_bank_is_valid_by_the_schema(path):
    assert list(faults(bank_schema(), parse(path.read_bytes()).plain())) == []


def without(mapping, *keys):
    return {key: value for key, value in mapping.items() if key not in keys}


WHOLE = parse(MINE.encode()).plain()
SINGLE, NUMBER = WHOLE["questions"]
TREE = {"schema": "eprep.syllabus/1", "subjects": [{"id": "x", "name": "X"}]}
GROUP = {"name": "一つ", "draw": {"x": "normal(5)"}}
DRILL = {
    "schema": "eprep.drill/1", "id": "my-drill", "section": "day1-output", "function": "f", "statement": "書け。",
    "reference": "reference_impl.softmax", "groups": [GROUP],
}  # fmt: skip


def questions(*items, **more):
    return {**WHOLE, "questions": list(items), **more}


@pytest.mark.parametrize(
    ("document", "valid"),
    [
        pytest.param(WHOLE, True, id="a bank"),
        pytest.param(questions(), True, id="no questions"),
        pytest.param(without(WHOLE, "schema"), False, id="no schema"),
        pytest.param({**WHOLE, "schema": "eprep.bank/2"}, False, id="another schema"),
        pytest.param({**WHOLE, "more": 1}, False, id="a key more"),
        pytest.param({**WHOLE, "questions": {}}, False, id="questions are a mapping"),
        pytest.param(questions(defaults={"id": "x"}), False, id="a default id"),
        pytest.param(questions(defaults={"tags": "x"}), False, id="default tags are a text"),
        pytest.param(questions({**SINGLE, "tags": "x"}), False, id="tags are a text"),
        pytest.param(questions({**SINGLE, "anwser": "A"}), False, id="an unknown key"),
        pytest.param(questions({**SINGLE, "listing": "A"}), False, id="a key of another kind"),
        pytest.param(questions({**SINGLE, "kind": "sudoku"}), False, id="an unknown kind"),
        pytest.param(questions({**SINGLE, "answer": ["A"]}), False, id="a list of answers"),
        pytest.param(questions({**SINGLE, "difficulty": "1"}), False, id="a text for a number"),
        pytest.param(questions({**SINGLE, "difficulty": 1.5}), False, id="a fraction"),
        pytest.param(questions({**SINGLE, "difficulty": True}), False, id="a truth value"),
        pytest.param(questions(without(SINGLE, "answer")), False, id="no answer"),
        pytest.param(questions(without(SINGLE, "id")), False, id="no id"),
        pytest.param(questions(without(SINGLE, "kind")), False, id="no kind"),
        pytest.param(questions(without(SINGLE, "prompt")), False, id="no prompt"),
        pytest.param(questions({**NUMBER, "answer": "50"}), False, id="a text for an answer"),
        pytest.param(questions({**NUMBER, "tolerance": 0.1}), False, id="a number for a tolerance"),
        pytest.param(questions({**NUMBER, "tolerance": {"abs": 1}}), True, id="a tolerance"),
        pytest.param(questions({**NUMBER, "proof": "明らか"}), False, id="a text for a proof"),
        pytest.param(TREE, True, id="a syllabus"),
        pytest.param({**TREE, "subjects": [{"id": "x"}]}, False, id="a subject without a name"),
        pytest.param(DRILL, True, id="a drill"),
        pytest.param({**DRILL, "kind": "code"}, False, id="a drill that says its kind"),
        pytest.param({**DRILL, "starter": "x"}, False, id="a starter inside"),
        pytest.param(without(DRILL, "statement"), False, id="a drill without a statement"),
        pytest.param(without(DRILL, "groups"), False, id="a drill without groups"),
        pytest.param({**DRILL, "checks": ["equal"]}, True, id="a check"),
        pytest.param({**DRILL, "checks": ["same"]}, False, id="an unknown check"),
        pytest.param({**DRILL, "groups": [{**GROUP, "args": {"x": [[1, 2]]}}]}, None, id="any arguments"),
        pytest.param({**DRILL, "groups": [{**GROUP, "draws": {}}]}, False, id="an unknown key below"),
        pytest.param([], False, id="a list"),
    ],
)  # fmt: skip
def test_schema_and_lint_agree(document, valid, tmp_path, open_bank):
    """JSON is YAML, so the document can be linted as it is. What only one can see is None."""
    by_schema = not list(faults(bank_schema(), document))
    name = {"eprep.drill/1": "drill.yaml", "eprep.syllabus/1": "syllabus.yaml"}
    schema = document.get("schema") if isinstance(document, dict) else None
    path = tmp_path / name.get(schema, "bank.yaml")
    path.write_text(json.dumps(document), encoding="utf-8")
    library = open_bank(path)
    reports = [report for report in library.reports([str(path)]) if not report.fault.warning]
    if valid is None:
        assert by_schema
        return
    assert by_schema is valid
    assert (not reports) is valid


def test_the_schema_has_a_question_of_every_kind_and_a_drill():
    bank, drill, syllabus, reviews, blueprints = bank_schema()["oneOf"]
    kinds = [
        one["properties"]["kind"]["const"]
        for one in bank["properties"]["questions"]["items"]["oneOf"]
    ]
    assert {*kinds, "code"} == set(KINDS)
    assert "groups" in drill["required"]
    assert set(syllabus["properties"]) == {"schema", *Syllabus.__dataclass_fields__}
    assert set(reviews["required"]) == {"schema", "reviews"}
    assert set(blueprints["required"]) == {"schema", "blueprints"}


def test_a_drill_in_a_bank_file_is_as_faulty_as_the_schema_says(tmp_path, open_bank):
    inside = {**without(DRILL, "schema", "statement"), "kind": "code", "prompt": "書け。"}
    document = {"schema": "eprep.bank/1", "questions": [inside]}
    assert list(faults(bank_schema(), document))
    path = tmp_path / "bank.yaml"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert "BANK004" in [report.fault.code for report in open_bank(path).reports([str(path)])]
