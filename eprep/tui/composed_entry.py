"""The entries for answers of several parts, and what is said above each."""

from __future__ import annotations

from textual.widget import Widget

from eprep.core.catalogue import Words
from eprep.core.form import Answer
from eprep.core.forms_composed import Arrange, Composed, FillIn, LayersEntry, Pair
from eprep.core.question import Question
from eprep.tui.widgets.blanks_input import BlanksInput
from eprep.tui.widgets.matching import Matching
from eprep.tui.widgets.network_input import NetworkInput
from eprep.tui.widgets.ordering import DIGITS, Ordering


def composed_entry(form: Composed, question: Question, words: Words) -> Widget:
    def understood(answer: Answer) -> str:
        told = question.body.understood(answer)
        return "" if told is None else words(told)

    match form:
        case Arrange():
            return Ordering(form)
        case Pair():
            return Matching(form)
        case LayersEntry():
            return NetworkInput(understood, words("screen.ask.layers.example"))
        case FillIn():
            return BlanksInput(form)


def composed_instruction(form: Composed, words: Words) -> tuple[str, str]:
    """What is to be done, and by which keys."""
    match form:
        case Arrange():
            many = len(form.choices) > DIGITS
            keys = "screen.ask.arrange.many_keys" if many else "screen.ask.arrange.keys"
            return words("screen.ask.arrange"), words(keys)
        case Pair():
            return words("screen.ask.pair"), words("screen.ask.pair.keys")
        case LayersEntry():
            return words("screen.ask.layers"), words("screen.ask.number.keys")
        case FillIn():
            return words("screen.ask.fill_in"), words("screen.ask.fill_in.keys")
