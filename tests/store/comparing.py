"""Asks a history everything that eprep tells of it, in every state of its caches, and holds that
each time it is the same, and what a slow and plain count comes to."""

from __future__ import annotations

import csv
import json
import shutil
from datetime import date, timedelta
from functools import partial
from io import StringIO
from itertools import zip_longest
from types import SimpleNamespace

import pytest

from eprep.cli.places import places
from eprep.core.blueprint import section_weights
from eprep.core.day import Calendar
from eprep.core.planning import Situation, menu
from eprep.core.schedule import Card
from eprep.core.standing import Standing
from eprep.tutor.predicting import predicted
from eprep.tutor.reviewing import due_entries, weak
from tests.report.reading import all_agree
from tests.store import retold, retold_exams
from tests.store.asking import COMMANDS


def compare(device, program):
    """What is told now: with its caches, without them, and on a new machine that has taken the
    history in."""
    device.tidy()
    now, folder = device.now(), device.folder.with_name("copies")
    rows = retold.rows_of(places(device.folder).log)
    warm, cold, merged = (folder / name for name in ("warm", "cold", "merged"))
    shutil.copytree(device.folder, warm)
    shutil.copytree(device.folder, cold, ignore=shutil.ignore_patterns("cache"))
    program.says(merged, now, "restore", str(places(cold).log), "--merge")
    texts = program.tells(warm, now)
    assert unlike(texts, program.tells(cold, now, reversed(COMMANDS))) == {}
    shared = [name for name in COMMANDS if name != "next"]  # which goes on where it was begun
    assert unlike(texts, program.tells(merged, now, shared)) == {}
    for copy in (warm, cold, merged):
        assert retold.rows_of(places(copy).log) == rows  # to ask changes nothing
    shutil.rmtree(folder)
    all_agree(texts)
    is_what_was_done(device, rows, texts)


def unlike(texts, others):
    """By the names of what was told in another way, the first lines that differ."""
    lines = {
        name: zip_longest(texts[name].split("\n"), other.split("\n"))
        for name, other in others.items()
    }
    apart = {name: [pair for pair in pairs if pair[0] != pair[1]] for name, pairs in lines.items()}
    return {name: pairs[:3] for name, pairs in apart.items() if pairs}


def is_what_was_done(device, rows, texts):
    pairs, now = retold.judged(rows), device.now()
    documents = {name: json.loads(text) for name, text in texts.items() if text[:1] == "{"}
    schedule(device, pairs, now, documents)
    report(device.bank, pairs, documents["json"])
    since = [pair for pair in pairs if day(pair) >= date(2026, 4, 20)]
    assert documents["since"]["whole"]["attempts"] == len(since)
    (subject,) = documents["subject"]["subjects"]
    assert subject == documents["json"]["subjects"][1]
    exams(retold_exams.exams(rows), documents)
    exported(device.bank, pairs, documents, texts["table"])


def day(pair):
    return retold.instant(pair[0]).astimezone().date()


def schedule(device, pairs, now, documents):
    tutor, bank, calendar = device.tutor, device.bank, Calendar()
    cards, mistaken = retold.cards(pairs), retold.sure_and_wrong(pairs)
    found = standings(pairs, cards, mistaken)
    assert tutor.standings() == found
    coming = [None, *(calendar.day(now) + timedelta(days=days) for days in (-1, 0, 3, 40))]
    for exam in coming:
        told = [entry.id for entry in due_entries(tutor, calendar, exam)]
        assert told == retold.due(cards, mistaken, now, exam)
    told = [entry.id for entry in weak(tutor, bank.entries)]
    assert told == retold.weak(pairs, [entry.id for entry in bank.entries])
    deed, is_due = documents["next"]["next"], bool(retold.due(cards, mistaken, now))
    if device.examiner.running() is not None:
        assert deed == "exam"
    elif tutor.under_way() is not None:
        assert deed == "resume"
    else:
        assert (deed == "review") == is_due
    weights = section_weights(bank.blueprints[0], bank.syllabus, bank.entries)
    for told in (documents["plan"], documents["cram"]):
        exam, seconds = told["exam_date"], 60.0 * told["minutes"]
        exam = None if exam is None else date.fromisoformat(exam)
        chosen = menu(Situation(bank.entries, found, weights, calendar, now, seconds, exam))
        for key in ("reviews", "new", "morning"):
            assert told[key] == list(getattr(chosen, key))
        assert told["seconds"] == chosen.seconds
    learner = SimpleNamespace(bank=bank, standings=lambda: found)
    expected = predicted(learner, now).whole
    told = documents["json"]["readiness"]["whole"]
    assert told == (None if expected is None else expected._asdict())


def standings(pairs, cards, mistaken):
    """The program's own record of each question, from FSRS's cards and plain counts."""
    asked, found = retold.by_question(pairs), {}
    stood_for = filter(None, (answer["instead_of"] for answer, *_ in pairs))
    for id_ in sorted({*asked, *stood_for}):
        scores = [verdict["score"] for _, verdict, _ in asked.get(id_, ())]
        times = [retold.instant(answer).timestamp() for answer, *_ in asked.get(id_, ())]
        newest = first = 0.0, 0.0
        if scores:
            newest, first = (scores[-1], times[-1]), (scores[0], times[0])
        card = None
        if id_ in cards:
            last, days, forgotten = cards[id_]
            reviewed = last.last_review.timestamp()
            card = Card(last.stability, last.difficulty, reviewed, days, forgotten)
        found[id_] = Standing(
            len(scores), scores.count(1.0), *newest, *first, id_ in mistaken, card
        )
    return found


nearly = partial(pytest.approx, rel=1e-12, abs=1e-12)


def report(bank, pairs, document):
    ids = {}
    for entry in bank.entries:
        for place in ("all", entry.subject, entry.chapter, entry.section):
            ids.setdefault(place, set()).add(entry.id)
    chapters = [chapter for subject in document["subjects"] for chapter in subject["chapters"]]
    sections = [section for chapter in chapters for section in chapter["sections"]]
    for node in (document["whole"], *document["subjects"], *chapters, *sections):
        for key, value in retold.numbers(pairs, ids[node["id"]]).items():
            assert node[key] == (value if value is None else nearly(value)), (node["id"], key)
    assert document["unknown"] == 0
    spans = retold.spans(pairs, lambda day: day)
    assert [
        (d["day"], d["attempts"], d["correct"], d["score"], d["seconds"]) for d in document["days"]
    ] == [
        (day, answers, right, nearly(score), nearly(seconds))
        for day, (answers, right, score, seconds) in spans.items()
    ]
    spans = retold.spans(pairs, retold.monday)
    assert [(week["first"], week["attempts"], week["score"]) for week in document["weeks"]] == [
        (first, answers, nearly(score)) for first, (answers, _, score, _) in spans.items()
    ]
    made = [(m["id"], m["count"], m["questions"]) for m in document["misconceptions"]]
    assert made == retold.mistakes(pairs)
    assert {each["id"]: each["count"] for each in document["causes"]} == retold.causes(pairs)
    below = [s for s in sections if s["score"] is not None and s["score"] < 1]
    below.sort(key=lambda s: ((s["score"] * s["seen"] + 1) / (s["seen"] + 2), s["id"]))
    assert [section["id"] for section in document["weakest"]] == [s["id"] for s in below]


def exams(known, documents):
    for row, exam in zip(documents["exams"]["exams"], known, strict=True):
        assert {**row, **exam} == {**exam, **row}
    shown = [exam for exam in known if exam["state"] == "submitted"]
    mocks = [(mock["id"], mock["score"], mock["forecast"]) for mock in documents["json"]["mocks"]]
    assert mocks == [(exam["id"], exam["share"], exam["forecast"]) for exam in shown[::-1]]
    if known:
        newest = next(iter(shown), known[0])
        assert {**documents["exam"], **newest} == documents["exam"]
    errors = [exam["share"] - exam["forecast"]["mean"] for exam in shown if exam["forecast"]]
    if errors:
        assert documents["json"]["forecasts"]["error"] == nearly(sum(errors) / len(errors))


def exported(bank, pairs, documents, table):
    """Each answer that counts, in both formats, and what is to be mended."""
    attempts = documents["attempts"]["attempts"]
    assert [
        (a["event"], a["time"], a["id"], a["answer"], a["outcome"], a["score"], a["cause"],
         a["misconception"], a["overruled"], a["exam"], a["device"])
        for a in attempts
    ] == [
        (answer["id"], answer["time"], answer["question"], json.loads(answer["answer"]),
         verdict["outcome"], verdict["score"], cause, verdict["misconception"],
         verdict["type"] == "overruled", answer["about"] is not None, answer["device"])
        for answer, verdict, cause in pairs
    ]  # fmt: skip
    assert list(csv.DictReader(StringIO(table))) == [
        {key: in_a_cell(value) for key, value in attempt.items()} for attempt in attempts
    ]
    newest = {id_: found[-1] for id_, found in retold.by_question(pairs).items()}
    wrong = [e.id for e in bank.entries if e.id in newest and newest[e.id][1]["score"] < 1]
    assert [row["id"] for row in documents["wrong"]["wrong"]] == wrong


def in_a_cell(value):
    if isinstance(value, list):
        return "\n".join(value)
    return "" if value is None else str(int(value) if isinstance(value, bool) else value)
