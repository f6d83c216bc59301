"""Questions, figures and formulas as HTML: well-formed, and nothing of the bank's is markup."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.catalogue import Words
from eprep.core.question import Common, Figure, Question, Series
from eprep.kinds.choice import Choice
from eprep.kinds.lines import Lines
from eprep.kinds.number import Number
from eprep.kinds.single import Single
from eprep.report.figure import figure_svg, ways_of
from eprep.report.mathml import ATTRIBUTES, TAGS, mathml
from eprep.report.question_html import page

NASTY = r"<script>alert(1)</script> & `<b>` **<i>** $\text{<script>x</script>}$ \x1b[31m"
FIGURE = Figure("┌──┐\n│中│─▶ y<1\n└──┘", 'x & "y"')
BODIES = {
    "single": Single((Choice(NASTY, NASTY), Choice("B", "誤り")), "B"),
    "number": Number(1.0, unit=NASTY),
    "lines": Lines("a < b\nc", required=("c",), forbidden={"a < b": NASTY}),
}


def document(kind, body):
    common = Common(
        id="q", kind=kind, section="s", prompt=NASTY, figure=FIGURE, explanation=NASTY, series="t"
    )
    whole = page(Question(common, body, "r", Series("t", "```\nx < y\n```", FIGURE)), Words())
    assert whole.startswith("<!DOCTYPE html>\n")
    return ElementTree.fromstring(whole.split("\n", 1)[1].replace('<meta charset="utf-8">', "").replace('<meta name="viewport" content="width=device-width">', ""))  # fmt: skip


@pytest.mark.parametrize("kind", BODIES)
def test_a_question_is_a_sound_document_that_runs_and_fetches_nothing(kind):
    tags = {node.tag.rpartition("}")[2] for node in document(kind, BODIES[kind]).iter()}
    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "b"})
    assert {"svg", "figure", "pre", "strong"} <= tags


def test_all_that_is_asked_and_why_is_there():
    text = "".join(document("single", BODIES["single"]).itertext())
    for part in ("<script>alert(1)</script>", "x < y", "中", "誤り", "\\x1b"):
        assert part in text


def test_a_figure_has_its_words_and_its_lines():
    svg = ElementTree.fromstring(figure_svg(FIGURE))
    found = {node.tag.rpartition("}")[2] for node in svg.iter()}
    assert found == {"svg", "title", "path", "polygon", "text"}
    assert svg[0].text == 'x & "y"'
    assert (svg.get("width"), svg.get("height")) == (str(10 * 8), str(3 * 17))


@pytest.mark.parametrize(
    ("sign", "ways"),
    [("─", {"LEFT", "RIGHT"}), ("┼", {"LEFT", "RIGHT", "UP", "DOWN"}), ("┐", {"LEFT", "DOWN"}), ("├", {"UP", "DOWN", "RIGHT"}), ("╭", {"DOWN", "RIGHT"}), ("━", {"LEFT", "RIGHT"}), ("╱", set()), ("x", set()), ("▶", set())],
)  # fmt: skip
def test_a_sign_of_lines_goes_where_its_name_says(sign, ways):
    assert ways_of(sign) == ways


@pytest.mark.parametrize(
    ("tex", "part"),
    [
        (r"\frac{1}{2}", "<mfrac>"),
        (r"x_{i}^2", "<msubsup>"),
        (r"\begin{pmatrix} 1 & 2 \end{pmatrix}", "<mtable>"),
        ("σ(x)", "σ"),
        (r"\text{<script>x</script>}", "&lt;"),
        (r"\href{javascript:alert(1)}{x}", "<i>"),
        (r"\foo{x}", "<i>"),
        ("x_1_2", "<i>"),
    ],
)
def test_a_formula_is_mathml_or_else_text(tex, part):
    assert part in mathml(tex)


@given(
    st.lists(
        st.sampled_from([
            r"\frac", r"\text", r"\href", r"\style", r"\color", "{", "}", "_", "^", "x", "<b>", "&",
            '"', r"\left", r"\right", "(", r"\sqrt", "[", "]", r"\begin{cases}", r"\end{cases}",
        ]),
        max_size=12,
    )
)  # fmt: skip
def test_whatever_a_formula_holds_only_mathematics_comes_out(parts):
    for node in ElementTree.fromstring(f"<p>{mathml(''.join(parts))}</p>").iter():
        tag = node.tag.rpartition("}")[2]
        assert tag in TAGS | {"p", "i"}
        assert ATTRIBUTES.issuperset(node.attrib)
