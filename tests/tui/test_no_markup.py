"""Nothing that the screens show is ever taken for markup: `x[i]` keeps its index."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from textual.app import App
from textual.widgets import Static

import eprep.tui
from eprep.core.catalogue.ja import JA
from eprep.tui.panel import panel

FOLDER = Path(eprep.tui.__file__).parent
TAKE_MARKUP = {"Static", "Label", "Button", "Checkbox", "RadioButton", "OptionList", "Tooltip"}
TITLES = {"border_title", "border_subtitle", "tooltip"}
MAKE_CONTENT = {"Content", "styled", "assemble", "literal", "inline", "prompt", "join", "escaped"}


def name_of(node: ast.expr) -> str:
    return getattr(node, "attr", getattr(node, "id", ""))


def is_content(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and name_of(node.func) in MAKE_CONTENT


def is_ours(node: ast.expr) -> bool:
    """A sentence of the catalogue with no gap in it that a text of others could fill."""
    return (
        isinstance(node, ast.Call)
        and name_of(node.func) in ("words", "_words")
        and len(node.args) == 1
        and not node.keywords
    )


def spoken_markup(tree: ast.Module) -> list[str]:
    """Where a text that is no Content is handed to what would read markup in it."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node.func) in TAKE_MARKUP and node.args:
            off = any(k.arg == "markup" and ast.unparse(k.value) == "False" for k in node.keywords)
            if not off and not is_content(node.args[0]):
                found.append(f"{node.lineno}: {ast.unparse(node)}")
        if isinstance(node, ast.Assign):
            targets = {target.attr for target in node.targets if isinstance(target, ast.Attribute)}
            if targets & TITLES and not (is_content(node.value) or is_ours(node.value)):
                found.append(f"{node.lineno}: {ast.unparse(node)}")
    return found


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda path: path.name)
def test_texts_go_to_widgets_as_content(path):
    assert spoken_markup(ast.parse(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "Static(text)",
        "Label(f'{x}', id='a')",
        "w.border_title = words('k', id=x)",
        "w.tooltip = text",
    ],
)
def test_the_search_finds_what_it_is_for(source):
    assert spoken_markup(ast.parse(source)) != []


def test_no_sentence_of_ours_reads_as_markup():
    tagged = [key for key, text in JA.items() if re.search(r"\[[a-z/@#$]", text)]
    assert [key for key in tagged if not key.endswith("not_installed")] == []  # of the commands


@pytest.mark.parametrize("title", ["x[0] w[i] a[red] [/]", r"\[red]", "[[red]]", "x\\"])
async def test_a_title_in_a_border_is_drawn_as_it_is(title):
    class Titled(App[None]):
        CSS = "Static { border: round white; }"

        def compose(self):
            yield panel(Static(markup=False), title)

    app = Titled()
    async with app.run_test():
        assert title in app.screen._compositor.render_strips()[0].text
