"""Draws every screen as SVG: run by `make screenshots`, with the folder to write to.

Textual's own export gives Japanese half its width; here each text gets the cells it takes.
"""

from __future__ import annotations

import asyncio
import html
import re
import sys
from itertools import groupby, product
from pathlib import Path

from eprep.core.text.width import width
from eprep.tui.themes import THEMES
from tests.gallery import SCENES, staged

SIZE = (100, 30)
FONTS = "'Noto Sans Mono CJK JP', 'BIZ UDGothic', 'Osaka-Mono', 'MS Gothic', monospace"
DRAWN = ' style="font-size: 29px" lengthAdjust="spacingAndGlyphs"'
TEXT = re.compile(
    r'<text (?P<before>[^>]*?)x="(?P<x>[\d.]+)"(?P<middle>[^>]*?)textLength="(?P<length>[\d.]+)"'
    r"(?P<after>[^>]*)>(?P<text>[^<]*)</text>"
)

SHOWN = ("home", "verdict", "drill")
"""Those in the README stand in the folder itself; all others below it, and in no commit."""


async def draw(name: str, theme: str = "dark") -> str:
    async with staged(SCENES[name], SIZE, theme) as (app, _):
        return widened(app.export_screenshot(title="eprep", simplify=True))


def widened(svg: str) -> str:
    """The picture with each character in its cells, in fonts that have kanji."""
    cell = min(float(m["length"]) / len(html.unescape(m["text"])) for m in TEXT.finditer(svg))

    def repaired(match: re.Match[str]) -> str:
        """Runs of narrow, wide and drawing characters apart: a length is spread evenly."""
        x, parts = float(match["x"]), []
        for (cells, drawn), run in groupby(html.unescape(match["text"]), key=_kind):
            text = "".join(run)
            length = cell * cells * len(text)
            parts.append(
                f'<text {match["before"]}x="{x:.1f}"{match["middle"]}textLength="{length:.1f}"'
                f"{DRAWN if drawn else ''}{match['after']}>"
                f"{html.escape(text).replace(' ', '&#160;')}</text>"
            )
            x += length
        return "".join(parts)

    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)  # it would be fetched
    svg = svg.replace("font-variant-east-asian: full-width;", "")  # it widens Latin letters
    svg = svg.replace("font-size: 20px", "font-size: 22px")  # kanji fonts are narrower
    return TEXT.sub(repaired, svg).replace("Fira Code, monospace", FONTS)


def _kind(character: str) -> tuple[int, bool]:
    """Its cells, and whether it is part of a drawing, whose parts must touch."""
    return width(character), "\u2500" <= character <= "\u259f"


def main(target: Path) -> None:
    screens = target / "screens"
    screens.mkdir(parents=True, exist_ok=True)
    for name, theme in product(SCENES, THEMES):
        picture = asyncio.run(draw(name, theme))
        (screens / f"{name}-{theme}.svg").write_text(picture, encoding="utf-8")
        if name in SHOWN and theme == "dark":
            (target / f"{name}.svg").write_text(picture, encoding="utf-8")
    print(screens)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
