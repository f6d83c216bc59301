"""What the mock exams of a history came to, worked out once more from its rows."""

from __future__ import annotations

import json

from tests.store.retold import instant, judged


def exams(rows):
    """All that were begun, newest first, each with what its document tells."""
    scores = {(a["about"], a["question"]): v["score"] for a, v, _ in judged(rows) if a["about"]}
    ids = [row["session"] for row in rows if row["type"] == "exam_started"]
    return [exam([r for r in rows if r["session"] == id_], scores) for id_ in reversed(ids)]


def exam(rows, scores):
    begun, *others = [row for row in rows if row["type"].startswith("exam_")]
    paper = json.loads(begun["detail"])
    spent, newest, answers, submitted = 0.0, instant(begun), {}, None
    for row in others:
        spent += max(0.0, (instant(row) - newest).total_seconds())
        newest = instant(row)
        if row["type"] == "exam_submitted":
            submitted = row
            break
        if row["type"] == "exam_answered" and spent < paper["minutes"] * 60:
            answers[row["question"]] = row["answer"]
    told = {
        "id": begun["session"],
        "started": begun["time"],
        "form": paper["form"],
        "seed": paper["seed"],
        "questions": len(paper["questions"]),
        "answered": sum(answer is not None for answer in answers.values()),
        "state": "running" if submitted is None else "submitted",
        "submitted": None if submitted is None else submitted["time"],
        "by": None if submitted is None else json.loads(submitted["detail"])["by"],
        "forecast": paper["forecast"],
        "share": None,
    }
    if submitted is not None:
        right = [q for q in paper["questions"] if scores.get((submitted["id"], q)) == 1.0]
        told |= {"right": len(right), "share": len(right) / len(paper["questions"])}
    return told
