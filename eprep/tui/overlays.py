"""What lies in front of other widgets is cut only at its own edges, and so loses no character."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from textual.geometry import Region
from textual.strip import Strip

if TYPE_CHECKING:
    from textual._compositor import Compositor


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


def render_chops(
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
