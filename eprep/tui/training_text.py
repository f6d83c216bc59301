"""A training in words: how far it is, what came of it, and its epochs as a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from eprep.core.catalogue import Words
from eprep.core.text.harmless import flat
from eprep.core.text.plot import Curve
from eprep.core.text.width import fit
from eprep.core.training import Course, Done, EpochEnded, Plan, Stopped

COLUMNS = (8, 9, 9, 9, 8)


@dataclass(frozen=True)
class Shown:
    """A training beside the one before it, so many seconds after it was asked for."""

    course: Course
    before: Course | None
    seconds: float
    stopping: bool = False

    def state(self, words: Words) -> str:
        course = self.course
        if isinstance(course.end, Stopped):
            return flat(words(course.end.why))
        if isinstance(course.end, Done):
            return self._result(words, clock(course.seconds))
        if self.stopping:
            return words("training.stopping")
        data = words(f"training.data.{course.data or course.plan.data}")
        left, elapsed = course.left(self.seconds), clock(self.seconds)
        if left is None:
            return words("training.loading", data=data, elapsed=elapsed)
        epoch = min(int(course.reached) + 1, course.plan.epochs)
        values = {"epoch": epoch, "epochs": course.plan.epochs, "data": data, "elapsed": elapsed}
        return words("training.running", left=clock(left), **values)

    def _result(self, words: Words, elapsed: str) -> str:
        epochs, accuracy = self.course.plan.epochs, self.course.accuracy or 0.0
        values = {"data": words(f"training.data.{self.course.data}"), "elapsed": elapsed}
        result = words("training.done", epochs=epochs, accuracy=accuracy, **values)
        if self.before is None or self.before.accuracy is None:
            return result
        if self.before.data != self.course.data:
            return result + words("training.other_images")
        return result + words("training.before", accuracy=self.before.accuracy)

    def losses(self, words: Words) -> list[Curve]:
        keys = "training.now.loss", "training.last_time.loss"
        return [
            Curve(c.losses, name, words(key, loss=c.loss or 0.0), dashed=c is not self.course)
            for c, name, key in self._runs(words, *keys)
        ]

    def accuracies(self, words: Words) -> list[Curve]:
        keys = "training.now.accuracy", "training.last_time.accuracy"
        return [
            Curve(c.accuracies, name, words(key, accuracy=c.accuracy or 0.0), c is not self.course)
            for c, name, key in self._runs(words, *keys)
        ]

    def _runs(self, words: Words, *keys: str) -> Iterator[tuple[Course, str, str]]:
        """This training and the one before, each with its name and the key of its label."""
        names = "training.now", "training.last_time"
        for course, name, key in zip((self.course, self.before), names, keys, strict=True):
            if course is not None:
                yield course, f"{words(name)} {words(f'training.face.{course.plan.net}')}", key

    @property
    def epochs(self) -> int:
        """How far the longer one goes."""
        before = self.before.plan.epochs if self.before else 0
        return max(self.course.plan.epochs, before)

    def head(self, words: Words) -> Content:
        last_time = words("training.last_time") if self.before else ""
        keys = ("training.epochs", "training.loss", "training.accuracy")
        return Content.styled(
            _row([*map(words, keys), last_time, words("training.seconds")]), "bold"
        )

    def rows(self, words: Words) -> Content:
        """The epochs, a line each."""
        if not self.course.epochs:
            return Content.styled(words("training.no_rows"), "$text-muted")
        before = self.before.epochs if self.before else []
        earlier = {epoch.epoch: f"{epoch.accuracy:.2%}" for epoch in before}
        rows = (
            [*_numbers(epoch), earlier.get(epoch.epoch, ""), f"{epoch.seconds:.2f}"]
            for epoch in self.course.epochs
        )
        return Content("\n".join(map(_row, rows)))


def _numbers(epoch: EpochEnded) -> list[str]:
    return [str(epoch.epoch), f"{epoch.loss:.4f}", f"{epoch.accuracy:.2%}"]


def about(plan: Plan, words: Words) -> str:
    """What the network looks like and how it learns."""
    return words(f"training.net.{plan.net}")


def clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _row(cells: list[str]) -> str:
    return "".join(fit(cell, n, right=True) for cell, n in zip(cells, COLUMNS, strict=True))
