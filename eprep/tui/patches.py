"""Puts ours under private names of Textual's: no other module does.

Each group goes in only where Textual has its names, with the parameters that are expected;
elsewhere Textual's own way stays, and nothing but that one thing is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import CodeType
from typing import Any, NamedTuple

from textual.scrollbar import ScrollBar, ScrollBarRender

from eprep.tui.japanese import chunks, divide_line, hanging, padded
from eprep.tui.overlays import cuts, render_chops
from eprep.tui.terminal import draining, getincrementaldecoder


class Patch(NamedTuple):
    owner: object
    name: str
    ours: object


def _found(path: str) -> Any:
    """The module, or the name in it behind a colon; None where Textual has none."""
    module, _, name = path.partition(":")
    try:
        owner = import_module(f"textual.{module}")
    except ImportError:
        return None
    return getattr(owner, name, None) if name else owner


def _instead(path: str, name: str, ours: object) -> Patch | None:
    return _around(path, name, lambda _theirs: ours)


def _around(path: str, name: str, ours: Callable[[Any], object]) -> Patch | None:
    """What is made of theirs takes its place. None unless both take the same."""
    owner = _found(path)
    theirs = getattr(owner, name, None)
    if theirs is None:
        return None
    made = ours(theirs)
    return Patch(owner, name, made) if _parameters(made) == _parameters(theirs) else None


def _parameters(function: object) -> Sequence[str] | None:
    """Their names; None for what is no function of Python's. `inspect` would tell them too, and
    take a millisecond of the first picture."""
    plain = function.fget if isinstance(function, property) else function
    code: CodeType | None = getattr(plain, "__code__", None)
    return None if code is None else code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]


GROUPS: Mapping[str, tuple[Patch | None, ...]] = {
    "lines": (_instead("content", "divide_line", divide_line),),
    "hanging": (_around("content:Content", "_wrap_and_format", hanging),),
    "titles": (_around("_styles_cache", "render_border_label", padded),),
    "editor": (_instead("_wrap", "chunks", chunks),),
    "bytes": (_instead("drivers.linux_driver", "getincrementaldecoder", getincrementaldecoder),),
    "writing": (_around("drivers._writer_thread:WriterThread", "run", draining),),
    "overlays": (
        _instead("_compositor:Compositor", "cuts", property(cuts)),
        _instead("_compositor:Compositor", "_render_chops", render_chops),
    ),
}
BORDERS = [_found("_border:BORDER_CHARS"), _found("_border:BORDER_LOCATIONS")]
BOX = _found("_border:get_box")
INVISIBLE = ("", "none", "hidden", "blank")

FITTING = {group: None not in patches for group, patches in GROUPS.items()}
FITTING["borders"] = hasattr(BOX, "cache_clear") and all(b and "ascii" in b for b in BORDERS)

_DRAWN: list[dict[str, Any]] = [dict(borders) for borders in BORDERS if borders]
"""The borders as Textual draws them."""


class PlainScrollBar(ScrollBarRender):
    """Of whole cells, with no eighths of a block at its ends."""

    VERTICAL_BARS = [" "] * len(ScrollBarRender.VERTICAL_BARS)
    HORIZONTAL_BARS = [" "] * len(ScrollBarRender.HORIZONTAL_BARS)


def install() -> None:
    """Put in place what fits this Textual."""
    for group, patches in GROUPS.items():
        for patch in patches:
            if patch is not None and FITTING[group]:
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
        for name in drawn:
            plain = ascii_only and name not in INVISIBLE
            borders[name] = drawn["ascii" if plain else name]
    BOX.cache_clear()
