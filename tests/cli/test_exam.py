"""`eprep exam` as a program: begun once, gone on with, handed in, listed and shown again."""

import json
from contextlib import closing
from datetime import datetime, timedelta

import pytest

from eprep.store.log import Log


def move_back(path, step):
    """The same history, begun so much earlier."""
    with closing(Log(path)) as log:
        events = [event for _, event in log.events()]
    path.unlink()
    with closing(Log(path)) as log:
        for event in events:
            earlier = datetime.fromisoformat(event.time) - step
            log.append(event._replace(time=earlier.isoformat(timespec="milliseconds")))


def told(eprep, *arguments):
    done = eprep("exam", *arguments, "--json")
    assert done.returncode == 0
    return json.loads(done.stdout)


def test_an_exam_from_its_start_to_its_result(eprep):
    done = eprep("exam", "start", "quarter", "--seed", "7", says="1\n2\nq\n")
    assert done.returncode == 0
    assert "問 2: 解答 2 を保存しました。" in done.stdout
    again = eprep("exam", "start")
    assert (again.returncode, again.stdout) == (2, "")
    assert "eprep exam resume" in again.stderr
    assert "eprep exam submit" in again.stderr
    (row,) = told(eprep, "list")["exams"]
    assert (row["state"], row["share"], row["questions"]) == ("running", None, 26)
    shown = told(eprep, "show", row["id"][:6], "--review")
    assert shown["answered"] == 2
    assert not {"subjects", "right", "asked"} & shown.keys()  # nothing of right or wrong yet
    assert "途中です" in eprep("exam", "show", "--review").stdout
    assert "問 3/26" in eprep("exam", "resume", says="").stdout
    assert "模試の結果: 26問中" in eprep("exam", "submit").stdout
    shown = told(eprep, "show", "--review")
    assert (shown["state"], shown["by"], shown["answered"]) == ("submitted", "hand", 2)
    assert sum(subject["right"] for subject in shown["subjects"]) == shown["right"]
    assert sum(subject["questions"] for subject in shown["subjects"]) == 26
    assert [each["answered"] for each in shown["asked"]] == [True] * 2 + [False] * 24
    assert {each["id"] for each in shown["blueprints"]} == {"five-parts", "syllabus-items"}
    report = json.loads(eprep("report", "--json").stdout)
    assert sum(subject["attempts"] for subject in report["subjects"]) == 2
    review = eprep("exam", "show", row["id"], "--review").stdout
    assert review.count("\n× 未解答\n") == 24


def test_where_there_is_none_it_is_said_in_a_line(eprep):
    for word in ("resume", "submit", "list", "show"):
        done = eprep("exam", word)
        assert done.returncode == 0
        assert "eprep exam start" in done.stdout + done.stderr
    unknown = eprep("exam", "show", "zz")
    assert unknown.returncode == 4
    assert "zz" in unknown.stderr
    assert told(eprep, "list")["exams"] == []


@pytest.mark.parametrize("arguments", [["exam", "resume"], ["report"]], ids=" ".join)
def test_one_whose_time_ran_out_is_handed_in_at_the_next_start(eprep, data, arguments):
    eprep("exam", "start", "quarter", says="1\n")
    move_back(data / "events.sqlite3", timedelta(minutes=31))
    done = eprep(*arguments)
    assert done.returncode == 0
    assert "時間切れの模試を提出しました" in done.stderr
    assert ("時間切れで提出" in done.stdout) is (arguments[0] == "exam")
    shown = told(eprep, "show")
    assert (shown["state"], shown["by"], shown["answered"]) == ("submitted", "time", 1)
    assert shown["seconds_used"] == 30 * 60


def test_a_second_one_says_what_share_was_on_the_first(eprep, data):
    for seed in ("1", "2"):
        eprep("exam", "start", "quarter", "--seed", seed, says="submit\nsubmit\n")
    newest, first = told(eprep, "list")["exams"]
    completing = {
        "_EPREP_COMPLETE": "bash_complete",
        "COMP_CWORD": "3",
        "EPREP_DATA_DIR": str(data),
    }
    found = eprep("exam", "show", COMP_WORDS="eprep exam show ", **completing)
    assert found.stdout.split() == [f"plain,{each['id'][:8]}" for each in (newest, first)]
    head, *rows = eprep("exam", "list").stdout.splitlines()
    assert head.split() == [
        "ID",
        "始めた日時",
        "形式",
        "正解/出題",
        "得点率",
        "開始前の予測",
        "状態",
    ]
    assert [row.split()[3:] for row in rows] == [["26問", "0/26", "0%", "なし", "提出済み"]] * 2
    assert told(eprep, "show", first["id"])["seen"] == 0
    told_first, told_newest = (eprep("exam", "show", each["id"]).stdout for each in (first, newest))
    assert "26問とも、初めて見る問題です。" in told_newest
    assert "30問以上を初めて解いた後" in told_newest
    assert "前の模試（26問中0問正解、得点率 0%）と同じ得点率です。" in told_newest
    assert "前の模試" not in told_first
    assert "1問あたり" not in told_first  # nothing was answered
