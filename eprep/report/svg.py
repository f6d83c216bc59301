"""Drawing in SVG by hand: elements with escaped words, coloured by the classes of the page."""

from __future__ import annotations

from html import escape

from eprep.core.text.harmless import flat


def drawing(wide: float, high: float, title: str, marks: str, kind: str = "chart") -> str:
    """As wide as its place on the page, and no wider than it was drawn."""
    return (
        f'<svg class="{kind}" role="img" viewBox="0 0 {wide:g} {high:g}" width="{wide:g}"'
        f' height="{high:g}"><title>{said(title)}</title>{marks}</svg>'
    )


def said(text: str) -> str:
    return escape(flat(text))


def rect(x: float, y: float, wide: float, high: float, kind: str, title: str = "") -> str:
    place = f'x="{x:.4g}" y="{y:.4g}" width="{max(wide, 0):.4g}" height="{max(high, 0):.4g}"'
    return (
        f'<rect class="{kind}" {place}/>'
        if not title
        else (f'<rect class="{kind}" {place}><title>{said(title)}</title></rect>')
    )


def line(x: float, y: float, to_x: float, to_y: float, kind: str) -> str:
    return f'<path class="{kind}" d="M{x:.4g} {y:.4g}L{to_x:.4g} {to_y:.4g}"/>'


def path(points: list[tuple[float, float]], kind: str) -> str:
    steps = "L".join(f"{x:.4g} {y:.4g}" for x, y in points)
    return f'<path class="{kind}" d="M{steps}"/>'


def dot(x: float, y: float, kind: str, title: str, radius: float = 4) -> str:
    place = f'cx="{x:.4g}" cy="{y:.4g}" r="{radius:g}"'
    return f'<circle class="{kind}" {place}><title>{said(title)}</title></circle>'


def text(x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> str:
    return (
        f'<text class="{kind}" x="{x:.4g}" y="{y:.4g}" text-anchor="{anchor}">{said(words)}</text>'
    )
