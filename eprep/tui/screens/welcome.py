"""The very first screen: three questions with defaults, and then the first evening begins."""

from __future__ import annotations

import re
import unicodedata
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from eprep.core.advice import sections
from eprep.core.fault import Refusal
from eprep.core.preferences import KEYS, Unfit, from_text, shown
from eprep.tui.desk import Welcomed
from eprep.tui.home_rows import FRAME, head, row
from eprep.tui.keys import bind
from eprep.tui.panel import panel
from eprep.tui.screens.base import EprepScreen
from eprep.tui.widgets.menu import Menu
from eprep.tui.widgets.remark import Remark

TYPED = ("exam_date", "minutes")
DATE = re.compile(r"(\d{4})\D*(\d{1,2})\D+(\d{1,2})\D*|(\d{4})(\d\d)(\d\d)")


class Line(Input):
    BINDINGS: ClassVar[list[BindingType]] = [bind("enter", "submit", "key.next_field")]


class Places(Menu):
    BINDINGS: ClassVar[list[BindingType]] = [bind("enter", "select", "key.first_question")]


class WelcomeScreen(EprepScreen):
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("escape", "skip", "key.skip_all"),
        bind("down", "app.focus_next"),
        bind("up", "app.focus_previous"),
    ]
    help_key = "help.screen.welcome"

    def __init__(self) -> None:
        super().__init__()
        self._insists = False
        """Whether to go on although not everything could be kept."""

        self._left = False

    def compose(self) -> ComposeResult:
        yield self.bar(Content(self.words("welcome.title")))
        yield Static(Content(self.words("welcome.intro")), id="intro", markup=False)
        for key in TYPED:
            yield self._line(key)
        yield self._places()
        yield Remark()
        yield self._sections()
        for key in ("welcome.offline", "notice"):
            yield Static(Content(self.words(key)), classes="notice", markup=False)
        yield self.keys()

    def _line(self, key: str) -> Widget:
        line = panel(Line(shown(getattr(self.desk.preferences, key)), id=key), self._asks(key))
        line.cursor_blink = False
        if key == "exam_date":
            line.placeholder = self.words("welcome.exam_date.example")
        return line

    def _asks(self, key: str) -> str:
        return self.words(f"welcome.{key}")

    def _places(self) -> Widget:
        places = panel(Places("place"), self._asks("place"))
        names = KEYS["place"].names
        places.add_options(
            [Option(Content(self.words(f"setting.place.{name}")), id=name) for name in names]
        )
        places.highlighted = names.index(self.desk.preferences.place)
        return places

    def _sections(self) -> Widget:
        """What there is to learn, with the scores so far."""
        places = sections(self.tutor.overview())
        cells = self.app.size.width - FRAME
        rows = [head(self.words, cells), *(row(place, cells) for place in places)]
        return panel(Static(Content("\n").join(rows), id="sections", markup=False))

    def on_mount(self) -> None:
        self.query_one("#exam_date").focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if self._left and action == "skip":
            return False  # a key may come twice
        return super().check_action(action, parameters)

    def on_input_changed(self) -> None:
        self._insists = False
        self.query_one(Remark).unsay()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self._makes_sense(event.input):
            self.focus_next()

    def _makes_sense(self, line: Input) -> bool:
        """Whether what is typed is an answer, or nothing; what speaks against it is said."""
        key = line.id or ""
        try:
            if line.value.strip():
                from_text(key, [_typed(key, line.value)])
        except Unfit as unfit:
            self.query_one(Remark).say(self.words(unfit.phrase))
            return False
        return True

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        senseless = next((line for line in self.query(Line) if not self._makes_sense(line)), None)
        if senseless is not None:
            senseless.focus()
        elif not self._left:
            self._begin(event.option_id or "")

    def _begin(self, place: str) -> None:
        try:
            if not self._insists:
                self._keep(place)
        except Refusal as refusal:
            self._insists = True
            self.query_one(Remark).say(self.words("welcome.go_on_anyway", problem=refusal.phrase))
        else:
            self._leave(begin=True)

    def _keep(self, place: str) -> None:
        """What is not as it was. Raises Refusal."""
        lines = {key: self.query_one(f"#{key}", Input).value for key in TYPED}
        answers = {key: _typed(key, value) for key, value in lines.items()} | {"place": place}
        for key, value in answers.items():
            if value != shown(getattr(self.desk.preferences, key)):
                self.desk.preferences = self.desk.keep_preference(key, value)

    def action_skip(self) -> None:
        self._leave(begin=False)

    def _leave(self, *, begin: bool) -> None:
        """What was asked is not asked again, unless that cannot be kept."""
        self._left = True
        with self.unless_refused():
            self.desk.notebook.keep_mark("welcomed", "asked" if begin else "done")
        self.post_message(Welcomed(begin=begin))


def _typed(key: str, text: str) -> str:
    """As the settings have it: 2027/2/19 is a date, full-width digits are digits."""
    folded = unicodedata.normalize("NFKC", text).strip()
    found = DATE.fullmatch(folded) if key == "exam_date" else None
    if found is None:
        return folded
    year, month, day = (part for part in found.groups() if part is not None)
    return f"{year}-{month:0>2}-{day:0>2}"
