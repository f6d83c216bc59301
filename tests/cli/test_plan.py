"""`review`, `next` and `plan` as a learner runs them."""

import json
from datetime import UTC, datetime, timedelta

import pytest


def in_days(days):
    return str((datetime.now(UTC) + timedelta(days=days)).date())


def test_a_new_learner_is_told_what_to_do(eprep):
    assert "次にすることは" in eprep("review").stdout
    told = json.loads(eprep("next", "--json").stdout)
    assert (told["schema"], told["next"]) == ("eprep.next/1", "section")
    planned = json.loads(eprep("next", "--json", EPREP_EXAM_DATE=in_days(30)).stdout)
    assert (planned["next"], planned["command"]) == ("plan", "eprep plan --start")


@pytest.mark.parametrize(
    ("days", "says"),
    [
        (None, "試験日が決まっていない"),
        (0, "今日は試験の日"),
        (-5, "過ぎています"),
    ],
)
def test_the_plan_says_what_the_date_means(eprep, days, says):
    zone = {"EPREP_DAY_HOUR": "0", "TZ": "UTC"}
    date = [] if days is None else ["--exam-date", in_days(days)]
    done = eprep("plan", *date, "--minutes", 20, **zone)
    assert (done.returncode, done.stderr) == (0, "")
    assert says in done.stdout


def test_the_review_on_the_day_of_the_exam_is_the_mornings(eprep):
    zone = {"EPREP_DAY_HOUR": "0", "TZ": "UTC", "EPREP_EXAM_DATE": in_days(0)}
    done = eprep("review", **zone)
    assert "今日は試験の日" in done.stderr
    assert "朝の見直し" in done.stdout  # of what was answered before, which is nothing


def test_the_plan_adds_up_and_names_what_stays_out(eprep):
    plan = json.loads(eprep("plan", "--json", "--minutes", 20, "--exam-date", in_days(20)).stdout)
    assert abs(plan["seconds"] - 1200) <= 120
    sections = plan["left_out"]["sections"]
    assert plan["left_out"]["questions"] == sum(s["questions"] for s in sections) > 0


def test_the_day_begins_with_the_plan(eprep):
    done = eprep("plan", "--start", "--minutes", 2, says="q\n")
    assert done.stdout.splitlines()[-1] == "score 0/0"
    assert "[" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("plan", "--exam-date", "2026-02-30"),
        ("plan", "--start", "--json"),
        ("quiz", "--weak", "--due"),
    ],
)
def test_senseless_options_are_a_fault_of_usage(eprep, arguments):
    done = eprep(*arguments)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)


def test_weak_practice_is_of_what_was_missed_and_does_not_count(eprep):
    eprep("quiz", "cli", "--no-shuffle", says="1\n1\n3\n")
    done = eprep("quiz", "cli", "--weak", "--plain", "--no-shuffle", says="2\n")
    assert "[cli-b]" in done.stdout
    assert done.stdout.splitlines()[-1] == "score 1/1"


def test_a_mock_exam_that_runs_comes_before_all(eprep):
    eprep("exam", "start", "quarter", says="q\n")
    told = json.loads(eprep("next", "--json").stdout)
    assert (told["next"], told["command"]) == ("exam", "eprep exam resume")
