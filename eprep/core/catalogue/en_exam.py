"""What is said of mock exams, in English."""

from __future__ import annotations

from collections.abc import Mapping

EXAM: Mapping[str, str] = {
    "exam.too_few": "This mock exam needs {want} four-choice questions of {subject}, and the bank has {have}. Choose a shorter one or another blueprint.",
    "exam.no_blueprint": "There is no blueprint (blueprints.yaml) to use. eprep bank lint tells what is wrong.",
    "exam.runs": "A mock exam has not been handed in yet. Go on with it or hand it in first.",
    "unknown.blueprint": "there is no blueprint {asked}. Close: {nearest}",
}
