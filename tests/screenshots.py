"""Draws the main screens as SVG: run by `make screenshots`, with the folder to write to.

Textual's own export gives Japanese half its width; here each text gets the cells it takes.
"""

from __future__ import annotations

import asyncio
import html
import re
import sys
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from random import Random

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.cli.places import BUILT_IN
from eprep.core.catalogue import Words
from eprep.core.text.width import width
from eprep.report import FORMATS
from eprep.sandbox.one_shot import LimitsRunner
from eprep.store.log import Log
from eprep.store.notebook import Notebook
from eprep.tui.app import EprepApp
from eprep.tui.desk import Desk
from eprep.tutor import Tutor

SIZE = (100, 30)
SOLUTION = "import numpy as np\n\n\ndef softmax(x):\n    e = np.exp(x - np.max(x))\n    return e / np.sum(e, axis=-1, keepdims=True)\n"
FONTS = "'Noto Sans Mono CJK JP', 'BIZ UDGothic', 'Osaka-Mono', 'MS Gothic', monospace"
TEXT = re.compile(
    r'<text (?P<before>[^>]*?)x="(?P<x>[\d.]+)"(?P<middle>[^>]*?)textLength="(?P<length>[\d.]+)"'
    r"(?P<after>[^>]*)>(?P<text>[^<]*)</text>"
)

SCREENS: Mapping[str, tuple[str, ...]] = {
    "home": (),
    "question": ("down", "down", "down", "enter"),
    "verdict": ("down", "down", "down", "enter", "2"),
    "drill": (),
    "report": ("r",),
}
"""The keys that lead to each screen."""


async def draw(name: str, keys: tuple[str, ...], folder: Path) -> str:
    words = Words("ja")
    log = Log(folder / "events.sqlite3")
    library = Library([BUILT_IN], Cache(None), "")
    tutor = Tutor(
        library, log, LimitsRunner(), now=lambda: datetime(2026, 4, 1, tzinfo=UTC), rng=Random(4)
    )
    drill = tutor.begin(list(library.find(["softmax"]).values())) if name == "drill" else None
    notebook = Notebook(folder / "events.sqlite3")
    app = EprepApp(
        Desk(tutor, words, notebook, lambda overview: FORMATS["text"](overview, words)), drill
    )
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        if name == "drill":
            app.screen.query_one("#editor").text = SOLUTION
            await pilot.press("ctrl+r")
            await app.workers.wait_for_complete()
            await pilot.pause()
        picture = app.export_screenshot(title="eprep", simplify=True)
    log.close()
    return widened(picture)


def widened(svg: str) -> str:
    """The picture with each character in its cells, in fonts that have kanji."""
    cell = min(float(m["length"]) / len(html.unescape(m["text"])) for m in TEXT.finditer(svg))

    def repaired(match: re.Match[str]) -> str:
        """Runs of narrow and of wide characters apart: a length is spread evenly over a text."""
        x, parts = float(match["x"]), []
        for cells, run in groupby(html.unescape(match["text"]), key=width):
            text = "".join(run)
            length = cell * cells * len(text)
            parts.append(
                f'<text {match["before"]}x="{x:.1f}"{match["middle"]}textLength="{length:.1f}"'
                f"{match['after']}>{html.escape(text).replace(' ', '&#160;')}</text>"
            )
            x += length
        return "".join(parts)

    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)  # it would be fetched
    svg = svg.replace("font-variant-east-asian: full-width;", "")  # it widens Latin letters
    svg = svg.replace("font-size: 20px", "font-size: 22px")  # kanji fonts are narrower
    return TEXT.sub(repaired, svg).replace("Fira Code, monospace", FONTS)


def main(target: Path) -> None:
    target.mkdir(exist_ok=True)
    for name, keys in SCREENS.items():
        with tempfile.TemporaryDirectory() as folder:
            picture = asyncio.run(draw(name, keys, Path(folder)))
        (target / f"{name}.svg").write_text(picture, encoding="utf-8")
        print(target / f"{name}.svg")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
