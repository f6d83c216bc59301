"""What is said of reviews and of the plan, in English."""

from __future__ import annotations

from collections.abc import Mapping

PLAN: Mapping[str, str] = {
    "help.review": "review what is due today",
    "help.review.morning": "five minutes for the morning, in the week before the exam",
    "help.quiz.due": "only what is due for review today",
    "help.quiz.weak": "only what was ever missed, the weakest first",
    "review.nothing": "Nothing is due today. eprep next tells what to do.",
    "usage.one_choice": "give only one of --wrong, --due, --weak, --new",
    "help.next": "the one thing to do now, and why",
    "next.line": "{why} → {command}",
    "next.exam": "A mock exam is running ({minutes} minutes left).",
    "next.resume": "A session is under way ({done} of {total} done).",
    "next.review": "{count} questions are due for review.",
    "next.mistaken": "{count} questions are due for review; in {mistaken} of them you were sure, and wrong.",
    "next.exam_day": "Today is the day of the exam: five minutes of review ({count} questions) will do.",
    "next.plan": "{days} days until the exam: begin with what is planned for today (about {minutes} minutes{reviews}).",
    "plan.of_reviews": ", {due} reviews",
    "next.section": "In {name}, {left} questions have not been answered yet.",
    "next.weak": "All has been answered once. Go through what was missed, the weakest first.",
    "next.nothing": "There is nothing to do today. Well done.",
    "help.plan": "the plan until the exam, and what is for today",
    "help.plan.exam_date": "the day of the exam (this time only, e.g. 2027-02-19)",
    "help.plan.minutes": "minutes for today (this time only)",
    "help.plan.start": "begin with it",
    "usage.plan_start": "--start and --json do not go together",
}
