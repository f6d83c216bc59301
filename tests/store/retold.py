"""What a history comes to, worked out once more: slowly, plainly, and straight from its rows.

Nothing of eprep is asked but the parameters of FSRS: what is cached, summed in SQL or remembered
is held against this.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta
from math import fsum

import fsrs

from eprep.core.schedule import PARAMETERS

NO_ATTEMPTS = ("skipped", "internal_error")


def rows_of(path):
    """All events of a database, by moment, device and place in the chain, whatever their rowid."""
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        rows = [dict(row) for row in database.execute("SELECT * FROM events")]
    return sorted(rows, key=lambda row: (row["moment"], row["device"], row["n"]))


def instant(row):
    return datetime.fromisoformat(row["time"]).astimezone(UTC)


def day_of(moment):
    """Days turn at four in the morning, where the machine is."""
    return (moment.astimezone() - timedelta(hours=4)).date()


def judged(rows):
    """Pairs of an answer that counts and the verdict that holds, and the cause that was named."""
    submitted, words = {}, {}
    for row in rows:
        if row["type"] == "exam_submitted":
            submitted.setdefault(row["session"], row["id"])
        elif row["type"] in ("graded", "overruled", "undone", "caused"):
            words[row["about"], row["type"]] = row
    found = []
    for row in rows:
        if row["type"] != "answered" or (row["id"], "undone") in words:
            continue
        verdict = words.get((row["id"], "overruled")) or words.get((row["id"], "graded"))
        if verdict is None or verdict["outcome"] in NO_ATTEMPTS:
            continue
        if row["about"] is None or row["about"] == submitted[row["session"]]:
            cause = words.get((row["id"], "caused"), {"detail": None})
            found.append((row, verdict, cause["detail"]))
    return found


def by_question(pairs):
    found = {}
    for pair in pairs:
        found.setdefault(pair[0]["question"], []).append(pair)
    return found


# The schedule


def rating(answer, verdict):
    """The written rule."""
    slow = answer["seconds"] > 2 * answer["expected"]
    quick = answer["seconds"] <= answer["expected"]
    if verdict["score"] < 2 / 3:
        return fsrs.Rating.Again
    if verdict["score"] < 1 or answer["confidence"] == 0 or slow:
        return fsrs.Rating.Hard
    if answer["confidence"] == 1 and quick and verdict["type"] == "graded":
        return fsrs.Rating.Easy
    return fsrs.Rating.Good


def cards(pairs):
    """By question: FSRS's own card, the days until it is due, and whether it was forgotten."""
    scheduler = fsrs.Scheduler(
        PARAMETERS, learning_steps=(), relearning_steps=(), enable_fuzzing=False
    )
    found = {}
    for answer, verdict, _ in pairs:
        for question in filter(None, (answer["question"], answer["instead_of"])):
            if not answer["counts"]:
                continue
            card, *_ = found.get(question, (fsrs.Card(card_id=1),))
            at = instant(answer)
            moment = max(at, card.last_review or at)
            grade = rating(answer, verdict)
            card, _ = scheduler.review_card(card, grade, moment)
            card.last_review, days = at, (card.due - moment).days
            found[question] = card, days, grade is fsrs.Rating.Again
    return found


def sure_and_wrong(pairs):
    newest = {answer["question"]: (answer, verdict) for answer, verdict, _ in pairs}
    return {id_ for id_, (a, v) in newest.items() if a["confidence"] == 1 and v["score"] < 1}


def due(cards, mistaken, now, exam=None):
    """Ids, in the order in which they are reviewed."""
    found = []
    for id_, (card, days, forgotten) in cards.items():
        day = day_of(card.last_review) + timedelta(days=days)
        if exam is not None and day_of(card.last_review) < exam and exam >= day_of(now):
            day = min(day, exam)
        ahead = (card.last_review - now).total_seconds()
        if day <= day_of(now) or ahead > 86400:
            found.append((id_ not in mistaken, not forgotten, ahead / card.stability, id_))
    return [id_ for *_, id_ in sorted(found)]


def weak(pairs, ids):
    """What was ever missed, the weakest first; `ids` in the order of the bank."""
    found = []
    asked = by_question(pairs)
    for place, id_ in enumerate(ids):
        scores = [verdict["score"] for _, verdict, _ in asked.get(id_, ())]
        right = scores.count(1.0)
        if right < len(scores):
            found.append((scores[-1], right / len(scores), -len(scores), place, id_))
    return [id_ for *_, id_ in sorted(found)]


# The report


def numbers(pairs, ids):
    """Of some of the bank's questions, as the report's document has them."""
    asked = {id_: found for id_, found in by_question(pairs).items() if id_ in ids}
    scores = [verdict["score"] for found in asked.values() for _, verdict, _ in found]
    newest = [found[-1][1]["score"] for found in asked.values()]
    return {
        "attempts": len(scores),
        "correct": scores.count(1.0),
        "accuracy": scores.count(1.0) / len(scores) if scores else None,
        "score": fsum(newest) / len(newest) if newest else None,
        "seen": len(asked),
        "questions": len(ids),
        "coverage": len(asked) / len(ids) if ids else None,
    }


def spans(pairs, first_of):
    """Answers by the first day of their span: how many, how many right, points, seconds."""
    found = {}
    for answer, verdict, _ in pairs:
        first = first_of(day_of(instant(answer))).isoformat()
        found.setdefault(first, []).append((verdict["score"], answer["seconds"]))
    return {
        first: (len(told), [s for s, _ in told].count(1.0), fsum(s for s, _ in told) / len(told),
                fsum(seconds for _, seconds in told))
        for first, told in sorted(found.items())
    }  # fmt: skip


def monday(day):
    return day - timedelta(days=day.weekday())


def mistakes(pairs):
    """Misconceptions, how often, and in which questions; the most frequent first."""
    times = Counter((v["misconception"], a["question"]) for a, v, _ in pairs if v["misconception"])
    whole = Counter()
    for (belief, _), count in times.items():
        whole[belief] += count
    most = sorted(whole, key=lambda belief: (-whole[belief], belief))[:10]
    of_each = {belief: [pair for pair in times if pair[0] == belief] for belief in most}
    return [
        (belief, whole[belief],
         [q for _, q in sorted(of_each[belief], key=lambda pair: (-times[pair], pair[1]))])
        for belief in most
    ]  # fmt: skip


def causes(pairs):
    return dict(Counter(cause for _, v, cause in pairs if cause and v["score"] < 1))
