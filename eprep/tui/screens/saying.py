"""What a learner may say of an answer: how sure it is, before; why it was missed, after. Neither is
asked for."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.content import Content

from eprep.core.cause import CAUSES, Cause
from eprep.tui.keys import bind
from eprep.tui.screens.keeping import KeepingScreen
from eprep.tui.widgets.remark import Remark

if TYPE_CHECKING:
    from eprep.core.session import Result

NEXT = {None: 1, 1: 0, 0: None}
"""Sure, unsure, not said."""


SAYING: list[BindingType] = [
    bind("c", "confidence", "key.confidence"),
    bind("w", "cause", "key.cause"),
    bind("f3", "confidence", "key.confidence"),
    bind("f3", "cause", "key.cause"),
]
"""To stand among a screen's own keys, in whose order the bottom line names them."""


class SayingScreen(KeepingScreen):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind(str(number), f"choose_cause({number})") for number in range(len(CAUSES) + 1)
    ]

    confidence: int | None = None
    """1 for sure, 0 for unsure."""

    _cause: Cause | None = None
    _choosing = False
    """Whether digits name causes: not before the key for them, for a digit may come twice."""

    @property
    @abstractmethod
    def judged(self) -> Result | None:
        """The newest answer, where it has its verdict here."""

    @property
    def sure(self) -> Content:
        """How sure the answer is said to be, for the title."""
        if self.confidence is None:
            return Content("")
        return Content.styled(f"  {self.words(f'confidence.{self.confidence}')}", "$text-accent")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "confidence":
            return self.judged is None
        if action == "cause":
            return self.judged is not None and _is_missed(self.judged)
        if action == "choose_cause":
            return self._choosing
        return super().check_action(action, parameters)

    def action_confidence(self) -> None:
        self.confidence = NEXT[self.confidence]
        self.show_kept()

    def action_cause(self) -> None:
        """The next one, and after the last none."""
        following = [*CAUSES, None]
        place = -1 if not self._choosing else following.index(self._cause)
        self._note(following[(place + 1) % len(following)])

    def action_choose_cause(self, number: int) -> None:
        self._note(CAUSES[number - 1] if number else None)

    def _note(self, cause: Cause | None) -> None:
        from eprep.tutor.causes import note_cause

        if self.judged is None:
            return
        with self.unless_refused():
            note_cause(self.tutor, self.judged[0], cause)
            self._cause, self._choosing = cause, True
            names = (
                f"{'■' if known is cause else '□'}{number} {self.words(f'cause.{known}')}"
                for number, known in enumerate(CAUSES, 1)
            )
            text = self.words("screen.cause", causes="  ".join(names))
            self.query_one(Remark).say(text)


def _is_missed(result: Result) -> bool:
    verdict = result[1]
    return verdict.counts and not verdict.correct
