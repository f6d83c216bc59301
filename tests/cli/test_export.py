"""`eprep note export` and `eprep export`: what the learner gave, for other programs."""

import csv
import json
from io import StringIO

import pytest

PROGRAM = "def sigmoid(x):\n    print('printed')\n    return x\n"


def rows_of(text):
    return list(csv.DictReader(StringIO(text)))


def test_attempts_are_those_that_count_in_both_formats(eprep, history, tmp_path):
    eprep("quiz", "cli-a", "cli-b", "--no-shuffle", says="1\nu\ns\n2\n")
    done = eprep("export", "attempts", "-o", "a.json")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    told = json.loads((tmp_path / "a.json").read_text())
    assert told["schema"] == "eprep.attempts/1"
    shown = [(a["id"], a["answer"], a["outcome"], a["score"]) for a in told["attempts"]]
    assert shown == [
        ("cli-a", "ろ", "wrong", 0.0), ("cli-b", "ろ", "right", 1.0), ("cli-c", "3", "right", 1.0),
        ("cli-b", "ろ", "right", 1.0),
    ]  # fmt: skip
    table = rows_of(eprep("export", "attempts").stdout)
    assert list(table[0]) == list(told["attempts"][0])
    for row, attempt in zip(table, told["attempts"], strict=True):
        assert row == {key: in_a_cell(value) for key, value in attempt.items()}
    report = json.loads(eprep("report", "--json").stdout)
    assert report["whole"]["attempts"] == sum(day["attempts"] for day in report["days"]) == 4


def in_a_cell(value):
    """As a person would write it."""
    return "" if value is None else str(int(value) if isinstance(value, bool) else value)


def test_a_file_for_excel_says_that_it_is_utf_8_and_a_pipe_does_not(eprep, history, tmp_path):
    for command in (["export", "attempts"], ["report", "--format", "csv"]):
        eprep(*command, "-o", "a.csv")
        text = eprep(*command).stdout
        assert (tmp_path / "a.csv").read_bytes() == b"\xef\xbb\xbf" + text.encode()


@pytest.mark.parametrize(
    ("answer", "cell"),
    [
        ("=1+1", "'=1+1"), ("@x", "'@x"), ("-x", "'-x"), ("＝1", "'＝1"), ("-1", "-1"),
        ("1e-3", "1e-3"), ("a=b", "a=b"), (None, ""), (0.1, "0.1"), (True, 1),
    ],
)  # fmt: skip
def test_no_cell_is_a_formula(answer, cell):
    from eprep.report.csv_text import cell as written

    assert written(answer) == cell


def test_what_is_wrong_is_told_with_what_is_right(eprep, history):
    (row,) = rows_of(eprep("export", "wrong").stdout)
    assert (row["id"], row["answer"], row["right"], row["attempts"]) == ("cli-a", "ろ", "い", "1")
    eprep("quiz", "cli-a", "--no-shuffle", says="1\n")
    assert json.loads(eprep("export", "wrong", "--format", "json").stdout)["wrong"] == []


def test_cards_are_of_what_is_asked_for(eprep, tmp_path):
    done = eprep("export", "anki", "cli", "-o", "a.tsv")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    rows = [r for r in (tmp_path / "a.tsv").read_text().splitlines() if not r.startswith("#")]
    assert [len(row.split("\t")) for row in rows] == [4, 4, 4]
    assert eprep("export", "anki", "--format", "apkg").returncode == 2
    assert eprep("export", "anki", "-o", "a.csv").returncode == 2


def test_notes_have_what_the_learner_wrote_and_no_reason_of_the_bank(eprep, history, program):
    eprep("quiz", "cli-curve", says=f"{program(PROGRAM)}\n")
    shown = eprep("note", "export").stdout
    for line in ("# 学習ノート", "#### 実装演習", "##### cli-curve", "    return x", "printed",
                 "#### 確認テストの考察", "##### cli-a"):  # fmt: skip
        assert line in shown.splitlines()
    nothing = eprep("note", "export", "math")
    assert (nothing.returncode, nothing.stdout, len(nothing.stderr.splitlines())) == (0, "", 1)
    assert eprep("note", "export", "no-such-scope").returncode == 4


def test_a_training_that_came_to_its_end_is_in_the_notes(eprep, train, data):
    done = train("--epochs", "1", "--net", "selu")
    ended = next(event for event in done.events if event["event"] == "epoch")
    (line,) = (data / "trainings.jsonl").read_text().splitlines()
    others = (json.dumps(json.loads(line) | wrong) for wrong in ({"epochs": []}, {"time": "soon"}))
    lines = "\n".join([line[:20], line, "[1]", *others, ""])
    (data / "trainings.jsonl").write_text(lines, encoding="utf-8")
    shown = eprep("note", "export", "techniques").stdout
    assert f"| 1 | {ended['loss']:.4f} | {ended['test_accuracy']:.2%} |" in shown.splitlines()
    assert shown.count("学習の曲線: selu") == 1
