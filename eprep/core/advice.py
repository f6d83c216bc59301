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


def weakest_first(places: Sequence[Progress], day: str = "") -> list[Progress]:
    """By score, the lowest first; those of which nothing is known come last, as they stood, but
    for the sections of that day of the course."""
    return sorted(
        places, key=lambda p: (2.0 if p.score is None else p.score, not _is_of_day(p, day))
    )


def next_section(overview: Overview) -> Progress | None:
    """The first in the syllabus's order that has unseen questions; when all is seen, the weakest.

    None where the bank is empty.
    """
    places = sections(overview)
    unseen = next((place for place in places if place.seen < place.questions), None)
    return unseen or next(iter(weakest_first(places)), None)


def next_at(place: str, overview: Overview) -> Progress | None:
    """The section that is proposed to a learner who stands there in the course."""
    places = sections(overview)
    if place == "done":
        return next(iter(weakest_first(places)), None)
    of_day = (s for s in places if _is_of_day(s, place) and s.seen < s.questions)
    return next(of_day, None) or next_section(overview)


def _is_of_day(section: Progress, day: str) -> bool:
    """The syllabus names the sections of the course by their day."""
    return section.id.startswith(f"{day}-")
