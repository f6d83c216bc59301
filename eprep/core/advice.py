"""What to do next: where a learner is weakest, and which section comes now."""

from __future__ import annotations

from collections.abc import Sequence

from eprep.core.progress import Overview, Progress

AT_ONE_GO = 10
"""Questions of a section that are asked without a break."""


def sections(overview: Overview) -> list[Progress]:
    """All sections that have questions, in the syllabus's order."""
    return [
        section
        for subject in overview.whole.parts
        for chapter in subject.parts
        for section in chapter.parts
        if section.questions
    ]


def weakest_first(places: Sequence[Progress]) -> list[Progress]:
    """By score, the lowest first; those of which nothing is known come last, as they stood."""
    return sorted(places, key=lambda place: 2.0 if place.score is None else place.score)


def next_section(overview: Overview) -> Progress | None:
    """The first in the syllabus's order that has unseen questions; when all is seen, the weakest.

    None where the bank is empty.
    """
    places = sections(overview)
    unseen = next((place for place in places if place.seen < place.questions), None)
    return unseen or next(iter(weakest_first(places)), None)
