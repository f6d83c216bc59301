"""`eprep report`: the numbers of the contract, and where they go."""

import json
import sqlite3
import sys
from contextlib import closing

import pytest

KEYS = [
    "id", "name", "attempts", "correct", "accuracy", "score", "seen", "questions", "coverage",
]  # fmt: skip
PROGRAM = (
    "import numpy as np\ndef sigmoid(x):\n"
    "    with np.errstate(all='ignore'): return np.exp(x) / (1 + np.exp(x))\n"
)
"""Right in two groups of three."""


@pytest.fixture
def report(eprep):
    def report(*options):
        done = eprep("report", "--json", *options)
        assert (done.returncode, done.stderr) == (0, "")
        return json.loads(done.stdout)

    return report


def subject_of(document, id_="cli"):
    return next(subject for subject in document["subjects"] if subject["id"] == id_)


def numbers(node):
    return {key: node[key] for key in KEYS[2:]}


def test_an_empty_history_has_null_where_nothing_can_be_divided(report):
    document = report()
    assert document["schema"] == "eprep.report/1"
    assert document["unknown"] == 0
    subject = subject_of(document)
    assert list(subject) == [*KEYS, "chapters"]
    assert numbers(subject) == {
        "attempts": 0, "correct": 0, "accuracy": None, "score": None, "seen": 0, "questions": 4,
        "coverage": 0.0,
    }  # fmt: skip
    (chapter,) = subject["chapters"]
    assert list(chapter) == [*KEYS, "sections"]
    assert [list(section) for section in chapter["sections"]] == [KEYS] * 3
    assert chapter["sections"][2]["coverage"] is None  # no question, so nothing to cover


def test_the_numbers_after_a_session_are_those_of_the_contract(eprep, report, program):
    # a: wrong, then right; b: right, undone, then skipped; c: right; the drill: 2 of 3
    eprep("quiz", "cli-a", "--no-shuffle", says="2\n")
    eprep("quiz", "cli-a", "--no-shuffle", says="1\n")
    eprep("quiz", "cli-b", "cli-c", "--no-shuffle", says="2\nu\ns\n3\n")
    eprep("quiz", "cli-curve", says=f"{program(PROGRAM)}\n")
    document = report()
    subject = subject_of(document)
    (chapter,) = subject["chapters"]
    one, two, none = chapter["sections"]
    assert numbers(one) == {
        "attempts": 2, "correct": 1, "accuracy": 0.5, "score": 1.0, "seen": 1, "questions": 2,
        "coverage": 0.5,
    }  # fmt: skip
    assert numbers(two) == {
        "attempts": 2, "correct": 1, "accuracy": 0.5, "score": pytest.approx((1 + 2 / 3) / 2),
        "seen": 2, "questions": 2, "coverage": 1.0,
    }  # fmt: skip
    assert none["attempts"] == none["questions"] == 0
    assert numbers(chapter) == numbers(subject) == {
        "attempts": 4, "correct": 2, "accuracy": 0.5, "score": pytest.approx((2 + 2 / 3) / 3),
        "seen": 3, "questions": 4, "coverage": 0.75,
    }  # fmt: skip
    assert all(s["attempts"] == 0 for s in document["subjects"] if s["id"] != "cli")


def test_every_level_adds_up(report):
    def add_up(node, below):
        parts = node[below]
        for key in ("attempts", "correct", "seen", "questions"):
            assert node[key] == sum(part[key] for part in parts)
        for part in parts:
            if "sections" in part:
                add_up(part, "sections")

    for subject in report()["subjects"]:
        add_up(subject, "chapters")


def test_answers_to_questions_of_a_bank_that_is_not_loaded_are_counted_apart(eprep, report, data):
    eprep("quiz", "cli-a", "cli-b", says="1\n1\n")
    alone = eprep("report", "--json", "--data-dir", data, shared=False)
    document = json.loads(alone.stdout)
    assert document["unknown"] == 2
    assert "cli" not in [subject["id"] for subject in document["subjects"]]
    assert report()["unknown"] == 0


@pytest.mark.parametrize("name", ["cli", "試験の科目", "報告の科目"])
def test_a_subject_is_known_by_id_and_by_its_names(report, name):
    (subject,) = report("--subject", name)["subjects"]
    assert subject["id"] == "cli"


def test_an_unknown_subject_names_those_that_there_are(eprep):
    done = eprep("report", "--subject", "clj")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (4, "", 1)
    assert "cli" in done.stderr.partition("近いもの: ")[2]


@pytest.mark.parametrize(
    ("since", "attempts"),
    [("3d", 1), ("47h", 1), ("99999d", 4), ("2024-12-31", 4), ("2025-06-01", 1)],
)
def test_since_leaves_out_what_is_older(eprep, report, history, since, attempts):
    age(history)
    eprep("quiz", "cli-b", says="1\n")
    assert subject_of(report("--since", since))["attempts"] == attempts


def age(history):
    """Write the events anew, as if they were of 2025-01-01; their chain stays sound."""
    from eprep.core.event import CHAIN_START, Stamp, checksum
    from eprep.store.log import Log

    log = Log(history)
    events = log.events()
    log.close()
    with closing(sqlite3.connect(history)) as database:
        (device,) = database.execute("SELECT value FROM meta").fetchone()
        previous = CHAIN_START
        for n, (id_, event) in enumerate(events, start=1):
            old = type(event)(**{**event._asdict(), "time": "2025-01-01T00:00:00.000+00:00"})
            previous = checksum(previous, Stamp(id_, device, n), old)
            database.execute(
                "UPDATE events SET time = ?, checksum = ?, moment = NULL WHERE n = ?",
                (old.time, previous, n),
            )
        database.commit()


@pytest.mark.parametrize("since", ["soon", "", "3", "d", "-3d", "2026-13-01", "0001-01-01", "３日"])
def test_a_senseless_since_is_a_fault_of_usage(eprep, since):
    done = eprep("report", "--since", since, TZ="Asia/Tokyo")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)


def test_a_file_gets_the_format_of_its_ending(eprep, tmp_path):
    for name in ("a.json", "b.txt"):
        done = eprep("report", "-o", name)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert json.loads((tmp_path / "a.json").read_text())["schema"] == "eprep.report/1"
    assert (tmp_path / "b.txt").read_text() == eprep("report").stdout
    eprep("report", "-o", "c.txt", "--json")
    assert (tmp_path / "c.txt").read_text() == (tmp_path / "a.json").read_text()


def test_a_file_that_cannot_be_written_is_a_fault_of_usage(eprep):
    done = eprep("report", "-o", "nowhere/a.json")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert "nowhere/a.json" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="the browser is a script of the shell")
def test_the_page_is_shown_by_the_browser_of_choice(eprep, data, program):
    browser = program('#!/bin/sh\nprintf %s "$1" > "$0.asked"\n', "browser")
    browser.chmod(0o755)
    done = eprep("report", "--open", BROWSER=f"{browser} %s")
    page = data / "report.html"
    assert (done.returncode, done.stdout, str(page) in done.stderr) == (0, "", True)
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert browser.with_name("browser.asked").read_text() == page.as_uri()
    assert eprep("report", "--open", "-o", "a.md").returncode == 2


def test_an_unknown_format_is_a_fault_of_usage(eprep):
    assert eprep("report", "--format", "pdf").returncode == 2


def lose_the_last_verdict(history):
    """As a kill between answer and verdict leaves it."""
    with closing(sqlite3.connect(history)) as database:
        database.execute("DELETE FROM events WHERE n = (SELECT max(n) FROM events)")
        database.commit()


def test_an_answer_that_was_never_graded_is_graded_before_the_report(report, history):
    lose_the_last_verdict(history)
    subject = subject_of(report())
    assert (subject["attempts"], subject["correct"]) == (3, 2)


def test_an_answer_that_can_be_graded_no_more_is_said_to_be_left_out(eprep, history, own_bank):
    lose_the_last_verdict(history)
    text = (own_bank / "bank.yaml").read_text()
    (own_bank / "bank.yaml").write_text(text.replace("prompt: p", "prompt: another"))
    done = eprep("report", "--json")
    assert (done.returncode, len(done.stderr.splitlines())) == (0, 1)
    assert "1件" in done.stderr
    assert subject_of(json.loads(done.stdout))["attempts"] == 2
