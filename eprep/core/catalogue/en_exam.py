"""What is said of mock exams, in English."""

from __future__ import annotations

from collections.abc import Mapping

EXAM: Mapping[str, str] = {
    "exam.too_few": "This mock exam needs {want} four-choice questions of {subject}, and the bank has {have}. Choose a shorter one or another blueprint.",
    "exam.no_blueprint": "There is no blueprint (blueprints.yaml) to use. eprep bank lint tells what is wrong.",
    "exam.runs": "A mock exam has not been handed in yet. eprep exam resume goes on with it, eprep exam submit hands it in.",
    "exam.late": "A mock exam whose time was up has been handed in. eprep exam show tells its result.",
    "exam.clock_goes_on": "The clock of the mock exam goes on ({left} left). eprep exam resume goes on with it.",
    "exam.none_runs": "No mock exam is under way. eprep exam start begins one.",
    "exam.none_yet": "There is no mock exam yet. eprep exam start begins one.",
    "help.exam": "take a mock exam",
    "help.exam.start": "begin a new one: full (104 questions, 120 minutes; default), half (52, 60) or quarter (26, 30)",
    "help.exam.resume": "go on with the one under way; its clock has gone on too",
    "help.exam.submit": "hand in the one under way, and show its result",
    "help.exam.list": "list the mock exams so far",
    "help.exam.show": "show a result; ID is one of the list, or its first letters; without it, the newest that was handed in",
    "help.exam.review": "show every question with its answer and explanation",
    "unknown.exam": "there is no mock exam {asked}. Close: {nearest}",
    "unknown.blueprint": "there is no blueprint {asked}. Close: {nearest}",
}
