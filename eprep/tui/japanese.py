"""Teaches Textual Japanese: all that puts something else under a private name of Textual's.

Each group of patches goes in only where Textual has the names with the parameters that are
expected; elsewhere its own way stays, and nothing but that one thing is lost.
"""

from __future__ import annotations

import codecs
import re
from codecs import IncrementalDecoder
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from inspect import signature
from typing import TYPE_CHECKING, Any

from textual.content import Content
from textual.geometry import Region
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip
from textual.style import Style

from eprep.core.text.lines import HARD, breaks, units
from eprep.core.text.width import width as cells_of

if TYPE_CHECKING:
    from textual._compositor import Compositor

FORMULA = re.compile(r"\$[^$\n]+\$")
"""Where its marks still stand; elsewhere its blanks are hard ones."""

LEAD = re.compile(rf"\[\w+\]{HARD}(?:\d+{HARD})?|{HARD}+")
"""What a line of prose hangs on: a sign with a number, or hard blanks that set it in."""

DEEPER = 2
"""Cells that an indented line of code goes further in where it goes on below."""


@dataclass(frozen=True)
class Patch:
    owner: object
    name: str
    ours: Any

    @property
    def fits(self) -> bool:
        """Whether what is there takes what ours takes."""
        theirs = getattr(self.owner, self.name, None)
        return theirs is not None and _parameters(theirs) == _parameters(self.ours)


def _parameters(function: Any) -> list[str]:
    plain: Any = function.fget if isinstance(function, property) else function
    return list(signature(plain).parameters)


def _found(path: str) -> Any:
    """The module, or the name in it behind a colon; None where Textual has none."""
    module, _, name = path.partition(":")
    try:
        owner = import_module(f"textual.{module}")
    except ImportError:
        return None
    return getattr(owner, name, None) if name else owner


def divide_line(text: str, width: int, fold: bool = True) -> list[int]:
    """Offsets at which `text` breaks into lines of `width` cells. Textual's takes a run of kanji
    for one long word."""
    del fold  # a word wider than the line is always cut, and so never lost
    formulas = [found.span() for found in FORMULA.finditer(text)] if "$" in text else []
    return breaks(text, max(width, 2), formulas, hang=_hang(text, width))


def chunks(text: str) -> Iterable[tuple[int, int, str]]:
    """What the editor may put on a line of its own."""
    return ((start, end, text[start:end]) for start, end in units(text))


def _hang(text: str, width: int) -> int:
    """How far in a line goes on: prose below its own beginning, code deeper than that, so that
    it keeps its shape."""
    if lead := LEAD.match(text):
        return min(cells_of(lead[0]), width // 2)
    leading = len(text) - len(text.lstrip(" "))
    return min(leading + DEEPER, width // 2) if leading >= DEEPER and leading < len(text) else 0


def _hanging(theirs: Callable[..., list[Any]] | None) -> Callable[..., list[Any]]:
    def _wrap_and_format(  # as Textual has it
        self: Content,
        width: int,
        align: str = "left",
        overflow: str = "fold",
        no_wrap: bool = False,
        line_pad: int = 0,
        tab_size: int = 8,
        selection: Any = None,
        selection_style: Any = None,
        post_style: Any = None,
        get_style: Any = Style.parse,
    ) -> list[Any]:
        """Lines as Textual makes them, those below an indented line's first moved in."""
        assert theirs is not None  # or this would not have been put in place
        marks = (selection, selection_style, post_style, get_style)
        lines = theirs(self, width, align, overflow, no_wrap, line_pad, tab_size, *marks)
        if not no_wrap and not line_pad and align in ("left", "start"):
            _move_in(lines, width)
        return lines

    return _wrap_and_format


def _move_in(lines: Iterable[Any], width: int) -> None:
    hang = 0
    for line in lines:
        if line.x == 0:
            hang = _hang(line.content.plain, width)
        elif hang:
            line.content = line.content.pad_left(hang)
            line.x -= hang  # where the mouse finds the letter


def _padded(theirs: Callable[..., Iterable[Any]] | None) -> Callable[..., Iterable[Any]]:
    def render_border_label(  # as Textual has it
        label: tuple[Content, Style],
        is_title: bool,
        name: Any,
        width: int,
        inner_style: Style,
        outer_style: Style,
        style: Style,
        has_left_corner: bool,
        has_right_corner: bool,
    ) -> Iterable[Any]:
        """A title with a blank on either side, also where the frame is but a line above."""
        assert theirs is not None  # or this would not have been put in place
        text, own = label
        if text.cell_length and not (has_left_corner or has_right_corner):
            label = text.truncate(max(width - 2, 0), ellipsis=True).pad(1, 1), own
        styles = (inner_style, outer_style, style)
        return theirs(label, is_title, name, width, *styles, has_left_corner, has_right_corner)

    return render_border_label


def cuts(self: Compositor) -> list[list[int]]:
    """Where widgets begin and end on each line, but for ends that another widget hides.

    Textual cuts the widget in front there too, and a wide character in two loses both halves.
    """
    if self._cuts is not None:
        return self._cuts
    width, height = self.size
    found = [{0, width} for _ in range(height)]
    front: list[Region] = []
    for region, clip in self.visible_widgets.values():  # from the front to the back
        shown = region.intersection(clip)
        if not shown:
            continue
        for end in shown.column_span:
            hiding = [other for other in front if other.x < end < other.right]
            for y in shown.line_range:
                if not any(other.y <= y < other.bottom for other in hiding):
                    found[y].add(end)
        front.append(shown)
    self._cuts = [sorted(line) for line in found]
    return self._cuts


def _render_chops(
    self: Compositor, crop: Region, is_rendered_line: Callable[[int], bool]
) -> Sequence[Mapping[int, Strip]]:
    """What of which widget is drawn between two cuts; the one in front is the first to come."""
    every_cut = self.cuts
    chops: list[dict[int, Any]] = [dict.fromkeys(line[:-1]) for line in every_cut]
    for region, clip, strips in self._get_renders(crop):
        shown = region.intersection(clip)
        left, right = shown.column_span
        for y, strip in zip(shown.line_range, strips, strict=False):
            if not is_rendered_line(y):
                continue
            inside = [cut for cut in every_cut[y] if left <= cut <= right]
            for cut, piece in _pieces(strip, left, inside):
                if chops[y].get(cut) is None:
                    chops[y][cut] = piece
    return chops


def _pieces(strip: Strip, left: int, inside: list[int]) -> Iterator[tuple[int, Strip]]:
    """The strip between the cuts; what lies before the first is hidden by what is in front."""
    if not inside:
        return
    if inside[0] > left:
        strip = strip.crop(inside[0] - left)
    yield from zip(inside, strip.divide([cut - inside[0] for cut in inside[1:]]), strict=False)


def getincrementaldecoder(encoding: str) -> Callable[[], IncrementalDecoder]:
    """What a terminal sends in another encoding is typed as `�`. Textual's would end the app."""
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")


def _draining(theirs: Callable[[Any], None] | None) -> Callable[[Any], None]:
    def run(self: Any) -> None:
        """What the app writes is taken from it also when the terminal has gone. Textual's thread
        dies of that, and the app, which is about to end, waits for it for ever."""
        assert theirs is not None  # or this would not have been put in place
        try:
            theirs(self)
        except OSError:
            while self._queue.get() is not None:
                pass

    return run


WRITER = _found("drivers._writer_thread:WriterThread")

GROUPS: Mapping[str, tuple[Patch, ...]] = {
    "lines": (Patch(_found("content"), "divide_line", divide_line),),
    "hanging": (
        Patch(Content, "_wrap_and_format", _hanging(getattr(Content, "_wrap_and_format", None))),
    ),
    "titles": (
        Patch(
            _found("_styles_cache"),
            "render_border_label",
            _padded(_found("_styles_cache:render_border_label")),
        ),
    ),
    "editor": (Patch(_found("_wrap"), "chunks", chunks),),
    "bytes": (
        Patch(_found("drivers.linux_driver"), "getincrementaldecoder", getincrementaldecoder),
    ),
    "writing": (Patch(WRITER, "run", _draining(getattr(WRITER, "run", None))),),
    "overlays": (
        Patch(_found("_compositor:Compositor"), "cuts", property(cuts)),
        Patch(_found("_compositor:Compositor"), "_render_chops", _render_chops),
    ),
}
BORDERS: tuple[dict[str, Any] | None, ...] = (
    _found("_border:BORDER_CHARS"),
    _found("_border:BORDER_LOCATIONS"),
)
BOX = _found("_border:get_box")
INVISIBLE = ("", "none", "hidden", "blank")

FITTING = {group: all(patch.fits for patch in patches) for group, patches in GROUPS.items()}
FITTING["borders"] = hasattr(BOX, "cache_clear") and all(b and "ascii" in b for b in BORDERS)

_DRAWN = [dict(borders or {}) for borders in BORDERS]
"""The borders as Textual draws them."""


class PlainScrollBar(ScrollBarRender):
    """Of whole cells, with no eighths of a block at its ends."""

    VERTICAL_BARS = [" "] * len(ScrollBarRender.VERTICAL_BARS)
    HORIZONTAL_BARS = [" "] * len(ScrollBarRender.HORIZONTAL_BARS)


def install() -> None:
    """Put in place what fits this Textual."""
    for group, patches in GROUPS.items():
        if FITTING[group]:
            for patch in patches:
                setattr(patch.owner, patch.name, patch.ours)


def state() -> list[tuple[str, bool]]:
    """What is patched, and whether this Textual has a place for it."""
    return list(FITTING.items())


def draw_borders(*, ascii_only: bool) -> None:
    """Draw every border with `+-|` and scroll bars with blanks, or all as Textual does.

    Terminals that give ambiguous characters two cells would push what stands beside them.
    """
    ScrollBar.renderer = PlainScrollBar if ascii_only else ScrollBarRender
    if not FITTING["borders"]:
        return
    for borders, drawn in zip(BORDERS, _DRAWN, strict=True):
        assert borders is not None  # they fit
        for name in drawn:
            plain = ascii_only and name not in INVISIBLE
            borders[name] = drawn["ascii" if plain else name]
    BOX.cache_clear()
