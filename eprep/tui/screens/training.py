"""A network learns before one's eyes: curves, a table of epochs, and the training before it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from eprep.core.catalogue import phrase
from eprep.core.training import AUTO, EPOCHS, NETS, Course, Plan, Stepped, Stopped, Told
from eprep.tui.desk import Trainer, TrainingRun
from eprep.tui.keys import bind
from eprep.tui.panel import panel
from eprep.tui.screens.base import EprepScreen
from eprep.tui.text import literal
from eprep.tui.training_text import Shown, about
from eprep.tui.widgets.curves import Curves
from eprep.tui.widgets.dial import Dial

FRAME = 0.1
"""Seconds between two drawings at least, however fast the numbers come."""


class TrainingScreen(EprepScreen):
    CSS_PATH = "training.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012  as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("enter,ctrl+r", "start", "key.train"),
        bind("s,f8", "stop", "key.stop"),
        bind("l,f9", "logarithmic", "key.logarithmic"),
        bind("q,escape", "app.pop_screen", "key.back"),
    ]
    help_key = "help.screen.training"

    class Heard(Message):
        def __init__(self, told: Told) -> None:
            super().__init__()
            self.told = told

    def __init__(self) -> None:
        super().__init__()
        self._trainer: Trainer | None = None
        self._run: TrainingRun | None = None
        self._course: Course | None = None
        self._before: Course | None = None
        self._begun = 0.0
        self._stopping = False
        self._stale = True
        """There is something that the screen does not show yet."""

    def compose(self) -> ComposeResult:
        self._trainer = self.desk.trainer() if self.desk.trainer else None
        *_, self._before, self._course = [None, None, *self.desk.courses]
        plan = self._course.plan if self._course else Plan()
        yield self.bar(Content(""))
        with Horizontal(id="plan"):
            nets = [self.words(f"training.face.{net}") for net in NETS]
            yield Dial("net", self.words("training.net"), nets, NETS.index(plan.net))
            counts = [f"{count:>3}" for count in EPOCHS]
            yield Dial("epochs", self.words("training.epochs"), counts, EPOCHS.index(plan.epochs))
            sources = [self.words(f"training.data.{source}") for source in self._sources]
            yield Dial("data", self.words("training.data"), sources, self._sources.index(plan.data))
        yield Static(id="state", markup=False)
        with Container(id="body"):
            with Container(id="curves"):
                below = self.words("training.epochs")
                yield Curves("loss", self.words("training.loss"), below, anchor=0.0, other=2.5)
                title = self.words("training.accuracy")
                yield Curves("accuracy", title, below, 100.0, 0.0, "{:.4g}%".format)
            with panel(Container(id="table"), self.words("training.table")):
                yield Static(id="head", markup=False)
                with VerticalScroll():
                    nothing = Content.styled(self.words("training.no_rows"), "$text-muted")
                    yield Static(nothing, id="done", markup=False)
        yield self.keys()

    @property
    def _sources(self) -> Sequence[str]:
        return self._trainer.sources if self._trainer else [AUTO]

    @property
    def _plan(self) -> Plan:
        at = {dial.id: dial.at for dial in self.query(Dial)}
        return Plan(NETS[at["net"]], EPOCHS[at["epochs"]], self._sources[at["data"]])

    def on_mount(self) -> None:
        self.query_one("#head").display = False
        self._frames = self.set_interval(FRAME, self._draw, pause=True)
        self._turned()
        self._draw()

    def on_unmount(self) -> None:
        """Who leaves ends the training; what was seen of it stays."""
        if self._course is not None and self._course.end is None:
            left = Stopped(phrase("training.left"))
            self._course.add(left, time.monotonic() - self._begun)

    @on(Dial.Turned)
    def _turned(self) -> None:
        """Say what network is chosen."""
        title = f"{self.words('training.title')}  {about(self._plan, self.words)}"
        self._put(".bar", Content(title))
        if self._course is None:
            self._put("#state", Content(self._ready()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "start":
            return self._run is None and self._trainer is not None
        if action == "stop":
            return self._run is not None and not self._stopping
        return super().check_action(action, parameters)

    def action_start(self) -> None:
        assert self._trainer is not None
        plan = self._plan
        self._before = self.desk.courses[-1] if self.desk.courses else None
        self._course, self._run = Course(plan), self._trainer.start(plan)
        self._begun, self._stopping, self._stale = time.monotonic(), False, True
        self._frames.resume()
        self._draw()
        self.refresh_bindings()
        self._follow(self._run)

    @work(exclusive=True)
    async def _follow(self, run: TrainingRun) -> None:
        async for told in run.events():
            self.post_message(self.Heard(told))

    @on(Heard)
    def _heard(self, event: Heard) -> None:
        course = self._course
        assert course is not None
        course.add(event.told, time.monotonic() - self._begun)
        self._stale = True
        if isinstance(event.told, Stepped) and len(course.losses) == 1:
            self.desk.courses.append(course)  # there is something to compare with
        if course.end is not None:
            self._run = None
            self._frames.pause()
            self._draw()
            self.refresh_bindings()

    def action_stop(self) -> None:
        assert self._run is not None
        self._stopping = True
        self._run.stop()
        self.refresh_bindings()

    def action_logarithmic(self) -> None:
        loss = self.query_one("#loss", Curves)
        loss.logarithmic = not loss.logarithmic
        loss.refresh()

    def _draw(self) -> None:
        """The words each time, for their clock; the curves where there is something new."""
        if self._course is None:
            self._put("#state", Content(self._ready()))
            return
        seconds = time.monotonic() - self._begun
        shown = Shown(self._course, self._before, seconds, self._stopping)
        self._put("#state", literal(shown.state(self.words)))
        if self._stale:
            self._stale = False
            self._draw_curves(shown)
            self._draw_table(shown)

    def _ready(self) -> str:
        if self._trainer is not None:
            return self.words("training.ready")
        return self.words("training.none", net=self._plan.net)

    def _draw_curves(self, shown: Shown) -> None:
        self.query_one("#loss", Curves).show(shown.losses(self.words), shown.epochs)
        self.query_one("#accuracy", Curves).show(shown.accuracies(self.words), shown.epochs)

    def _draw_table(self, shown: Shown) -> None:
        """Follow the newest epoch, unless older ones are being read."""
        table = self.query_one(VerticalScroll)
        follows = table.scroll_offset.y >= table.max_scroll_y
        self._put("#head", shown.head(self.words))
        self.query_one("#head").display = bool(shown.course.epochs)
        self._put("#done", shown.rows(self.words))
        if follows:
            table.scroll_end(animate=False)

    def _put(self, place: str, text: Content) -> None:
        """Every change of a text has the whole screen laid out anew."""
        static = self.query_one(place, Static)
        if static.content != text:
            static.update(text)
