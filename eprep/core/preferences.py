"""What a learner may set: each key with its type, its default and what it means."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

from eprep.core.catalogue import LANGUAGES, Phrase, phrase

LONGEST = 60
"""Characters of a value that is quoted."""


class Unfit(Exception):
    """A value that a key does not take, and why."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(why.key)
        self.phrase = why


class Domain(ABC):
    """The values that a key may have."""

    names: tuple[str, ...] = ()
    """All of them as they are typed, where they are few."""

    def read(self, text: str) -> Any:
        """The value that is typed so. What is not understood is handed to `check` as text."""
        return text

    @abstractmethod
    def check(self, value: object) -> Any:
        """The value as it is kept. Raises Unfit."""


class OneOf(Domain):
    def __init__(self, *names: str) -> None:
        self.names = names

    def check(self, value: object) -> Any:
        if value in self.names:
            return value
        raise _unfit("preference.one_of", value, names="、".join(self.names))


class Number(Domain):
    def __init__(self, least: int, most: int) -> None:
        self.least, self.most = least, most

    def read(self, text: str) -> Any:
        try:
            return int(text)
        except ValueError:
            return text

    def check(self, value: object) -> Any:
        if type(value) is int and self.least <= value <= self.most:  # True is an int too
            return value
        raise _unfit("preference.number", value, least=self.least, most=self.most)


TRUTHS = {"true": True, "false": False, "1": True, "0": False}


class Truth(Domain):
    names = ("true", "false")

    def read(self, text: str) -> Any:
        return TRUTHS.get(text.lower(), text)

    def check(self, value: object) -> Any:
        if isinstance(value, bool):
            return value
        raise _unfit("preference.truth", value)


class Day(Domain):
    def read(self, text: str) -> Any:
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text

    def check(self, value: object) -> Any:
        day = self.read(value) if isinstance(value, str) else value
        if isinstance(day, date) and not isinstance(day, datetime):
            return day
        raise _unfit("preference.day", value)


class CommandLine(Domain):
    def check(self, value: object) -> Any:
        from shlex import split

        try:
            if isinstance(value, str) and value.isprintable() and split(value):
                return value
        except ValueError:  # a quotation mark without its twin
            pass
        raise _unfit("preference.command", value)


class Paths(Domain):
    def read(self, text: str) -> Any:
        return [text]

    def check(self, value: object) -> Any:
        if isinstance(value, list | tuple) and all(map(_is_path, value)):
            return tuple(value)
        raise _unfit("preference.paths", value)


def _is_path(value: object) -> bool:
    return isinstance(value, str) and value != "" and "\0" not in value


def _unfit(key: str, got: object, **values: object) -> Unfit:
    text = shown(got)
    got = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return Unfit(Phrase(key, {**values, "got": got}))


@dataclass(frozen=True)
class Preferences:
    """Every key there is. A value of None is one that has not been chosen."""

    theme: Annotated[str, OneOf("dark", "light")] = "dark"
    lang: Annotated[str, OneOf(*LANGUAGES)] = "ja"
    exam_date: Annotated[date | None, Day()] = None
    minutes: Annotated[int, Number(1, 600)] = 30
    """For studying, on a weekday."""

    day_hour: Annotated[int, Number(0, 23)] = 4
    """At which a day begins: a review that is due then is due until the next."""

    place: Annotated[str, OneOf("new", "day1", "day2", "day3", "day4", "done")] = "day1"
    """Where the learner is in the course."""

    editor: Annotated[str | None, CommandLine()] = None
    mouse: Annotated[bool, Truth()] = True
    ascii_borders: Annotated[bool, Truth()] = False
    bank: Annotated[tuple[str, ...], Paths()] = ()
    """Banks that are opened beside the built-in one and those of `--bank`."""

    plain: Annotated[bool, Truth()] = False
    """Whether `quiz` asks line by line."""

    def exam_ahead(self, today: date) -> date | None:
        """The date of the exam, unless it is over."""
        return None if self.exam_date is None or self.exam_date < today else self.exam_date


KEYS: dict[str, Domain] = {
    key: hint.__metadata__[0] for key, hint in Preferences.__annotations__.items()
}


def from_text(key: str, texts: Sequence[str]) -> Any:
    """The value that is typed so, one text for each path of a list. Raises Unfit."""
    domain = KEYS[key]
    if isinstance(domain, Paths):
        return domain.check(list(texts))
    if len(texts) != 1:
        raise Unfit(phrase("preference.one_value", key=key))
    return domain.check(domain.read(texts[0]))


def from_toml(key: str, value: object) -> Any:
    """The value that stands so in a file. Raises Unfit, for a key that is none too."""
    if key in KEYS:
        return KEYS[key].check(value)
    from difflib import get_close_matches

    nearest = get_close_matches(key, KEYS, n=1, cutoff=0.0)[0]
    raise Unfit(phrase("preference.unknown", key=key, nearest=nearest))


def shown(value: object) -> str:
    """The value as it is typed: `true`, `2027-02-19`; nothing for None, a line for each path."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list() | tuple():
            return "\n".join(map(str, value))
    return str(value)
