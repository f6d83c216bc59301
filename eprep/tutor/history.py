"""What has been answered, and how the learner stands: everything that is read of the log."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from eprep.core.entry import Entry
from eprep.core.progress import Overview, Tally, overview
from eprep.tutor.standings import Standings

if TYPE_CHECKING:
    from eprep.core.form import Answer
    from eprep.core.question import Question
    from eprep.core.standing import Standing
    from eprep.tutor.needs import Bank, Log
    from eprep.tutor.standings import Memory


class History:
    def __init__(
        self, bank: Bank, log: Log, now: Callable[[], datetime], memory: Memory | None = None
    ) -> None:
        self.bank = bank
        self.log = log
        self.now = now
        self._standings = Standings(log, memory)

    def overview(self, since: str | None = None) -> Overview:
        tallies = self.tallies() if since is None else self.log.tallies(since)
        return overview(self.bank.syllabus, self.bank.counts, self.bank.find(tallies), tallies)

    def tallies(self) -> Mapping[str, Tally]:
        """The counted answers of each question."""
        return {id_: s.tally for id_, s in self._standings.all().items() if s.attempts}

    def standings(self) -> Mapping[str, Standing]:
        """How the learner stands with each question that was answered or stood in for."""
        return self._standings.all()

    def keep(self) -> None:
        """What has been worked out, for the next run."""
        self._standings.keep()

    def newest_answer(self, question: Question) -> Answer | None:
        """What was last answered to it, right or wrong; None for a skip or nothing."""
        return self.log.newest_answer(question.id, question.revision)

    def unseen_first(self, entries: Iterable[Entry]) -> list[Entry]:
        """Those never answered, as they stand, and then the others, the worst first."""
        tallies = self.tallies()
        return sorted(entries, key=lambda e: tallies[e.id].newest if e.id in tallies else -1.0)

    def unseen(self, entries: Iterable[Entry]) -> list[Entry]:
        tallies = self.tallies()
        return [entry for entry in entries if entry.id not in tallies]

    def wrong(self, entries: Iterable[Entry]) -> list[Entry]:
        """Questions whose newest counted answer was not all right."""
        tallies = self.tallies()
        return [e for e in entries if e.id in tallies and tallies[e.id].newest < 1.0]
