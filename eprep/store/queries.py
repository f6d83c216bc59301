"""What is asked of the table of events, in SQL."""

from __future__ import annotations

from eprep.store.rows import COLUMNS

VERDICT = """coalesce(
    (SELECT max(rowid) FROM events WHERE about = a.id AND type = 'overruled'),
    (SELECT max(rowid) FROM events WHERE about = a.id AND type = 'graded')
)"""
"""The learner's word, or else the grader's, on an answer `a`; the newest of either."""

COUNTED = f"""
FROM events AS a JOIN events AS g ON g.rowid = {VERDICT}
WHERE a.type = 'answered'
    AND g.outcome NOT IN (SELECT value FROM json_each(:no_attempt)) AND g.score IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM events WHERE about = a.id AND type = 'undone')
    AND (a.about IS NULL OR a.about = (
        SELECT id FROM events WHERE session = a.session AND type = 'exam_submitted'
        ORDER BY rowid LIMIT 1
    ))
"""  # noqa: S608  a constant
"""Answers `a` that count, each with its verdict `g`."""

TALLIES = f"""
SELECT a.question, count(*), sum(g.score = 1.0), g.score, max(a.rowid)
{COUNTED} AND a.time >= :since
GROUP BY a.question
"""
"""With a lone max(), SQLite takes the other columns from the row that has it: the newest answer."""

ATTEMPTS = f"""
SELECT a.rowid, a.question, a.time, g.score, a.seconds, a.expected, a.confidence, a.counts,
    a.instead_of, g.type = 'overruled'
{COUNTED}
"""

TO_QUESTIONS = "AND a.question IN (SELECT value FROM json_each(:questions))"
FOR_QUESTIONS = "AND a.instead_of IN (SELECT value FROM json_each(:questions))"

SHOWN = f"""
SELECT a.question, g.misconception, max(a.rowid)
{COUNTED} {TO_QUESTIONS}
GROUP BY a.question
"""

TOUCHED = """
SELECT question FROM events WHERE rowid > :after
UNION
SELECT a.question FROM events AS e JOIN events AS a ON a.id = e.about WHERE e.rowid > :after
UNION
SELECT a.instead_of FROM events AS e JOIN events AS a ON a.id = coalesce(e.about, e.id)
WHERE e.rowid > :after AND a.instead_of IS NOT NULL
"""
"""Questions that newer events are about, whatever question those of other devices name."""

UNGRADED = f"""
SELECT {COLUMNS} FROM events AS a
WHERE +type = 'answered'
    AND rowid IN (
        SELECT rowid FROM events WHERE rowid > :after UNION SELECT value FROM json_each(:pending)
    )
    AND NOT EXISTS (
        SELECT 1 FROM events WHERE about = a.id AND type IN ('graded', 'undone')
    )
ORDER BY rowid
"""  # noqa: S608  a constant
"""Among the answers that were pending at a place of the history, and those after it. The plus keeps
SQLite from reading all answers there are by the index of types."""

BOTH = [f"{table}.{column}" for table in "ag" for column in COLUMNS.split(", ")]

OF_SESSION = f"""
SELECT {", ".join(BOTH)}
FROM events AS a JOIN events AS g ON g.rowid = {VERDICT}
WHERE a.type = 'answered' AND a.session = ?
    AND NOT EXISTS (SELECT 1 FROM events WHERE about = a.id AND type = 'undone')
ORDER BY a.rowid
"""  # noqa: S608  a constant

NEWEST = f"""
SELECT {COLUMNS} FROM events AS a
WHERE type = 'answered' AND question = ? AND revision = ?
    AND NOT EXISTS (SELECT 1 FROM events WHERE about = a.id AND type = 'undone')
ORDER BY rowid DESC LIMIT 1
"""  # noqa: S608  a constant

EVENTS = f"SELECT {COLUMNS} FROM events ORDER BY rowid"  # noqa: S608  a constant

EXAM_STARTS = f"SELECT {COLUMNS} FROM events WHERE type = 'exam_started' ORDER BY rowid"  # noqa: S608

OF_EXAM = """
FROM events
WHERE session = ?
    AND type IN ('exam_started', 'exam_answered', 'exam_flagged', 'exam_submitted')
"""

EXAM_EVENTS = f"SELECT {COLUMNS} {OF_EXAM} ORDER BY rowid"

EXAM_EXTENT = f"SELECT count(*) {OF_EXAM}"

OPEN_EXAMS = """
SELECT session FROM events AS s
WHERE type = 'exam_started' AND NOT EXISTS (
    SELECT 1 FROM events WHERE session = s.session AND type = 'exam_submitted'
)
ORDER BY rowid DESC
"""
