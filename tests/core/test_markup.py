"""The markup of prompts: what it means, and that nothing else means anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.text.markup import Fence, Paragraph, Span, blocks, spans, unmarked


@pytest.mark.parametrize(
    "text",
    [
        "w[i]", "[/]", "[red]赤[/red]", "x[0][1]", "x**2 + y**2", "a ** b ** c", "2**3", "f(*a, **k)",
        "f(**a) と g(**b)", "(x+1)**2 * (y+1)**2", "a*b*c", "*強調*", "_下線_", "<b>太字</b>", "{x}", "%s %d",
        "\\n", "$5", "5$ です", "`", "``", "a ` b", "** 空白 **", "****", "#見出し", "- 項目", "http://a.b/c_d",
        "", " ", "\\[red]", "x^2", "~~消~~", "! [a](b)", "&amp;",
    ],
    ids=ascii,
)  # fmt: skip
def test_what_is_no_markup_stays_as_it_is(text):
    assert unmarked(text) == text
    assert {span.style for span in spans(text)} <= {"plain"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("**すべて**選べ", [Span("すべて", "bold"), Span("選べ")]),
        (
            "正しいものを**すべて**選べ",
            [Span("正しいものを"), Span("すべて", "bold"), Span("選べ")],
        ),
        ("（**2つ**）", [Span("（"), Span("2つ", "bold"), Span("）")]),
        ("`x[i]`の値", [Span("x[i]", "code"), Span("の値")]),
        ("`**太字でない**`", [Span("**太字でない**", "code")]),
        ("`a * b` と `$c$`", [Span("a * b", "code"), Span(" と "), Span("$c$", "code")]),
        ("$y = x²$とする", [Span("y = x²", "maths", "y = x²"), Span("とする")]),
        ("$w[i]$", [Span("w[i]", "maths", "w[i]")]),
        (r"$w_{ij}$", [Span("wᵢⱼ", "maths", "w_{ij}")]),
        ("**第1引数 `y`**", [Span("第1引数 ", "bold"), Span("y", "code")]),
        ("**a** と **b**", [Span("a", "bold"), Span(" と "), Span("b", "bold")]),
        ("x**2 と **太字**", [Span("x**2 と "), Span("太字", "bold")]),
        ("`a\nb`", [Span("`a\nb`")]),
        ("$a\nb$", [Span("$a\nb$")]),
    ],
    ids=lambda value: ascii(value)[:30] if isinstance(value, str) else "",
)
def test_code_bold_and_maths_are_cut_out(text, found):
    assert list(spans(text)) == found


def test_code_keeps_its_backquotes_where_there_is_no_style():
    assert unmarked("**`x`** の $y$ は `W[0]`") == "`x` の y は `W[0]`"


def test_paragraphs_end_at_an_empty_line_and_keep_their_own_line_breaks():
    found = blocks("一行目\n二行目\n\n  \n次の段落\n")
    assert [block.text for block in found] == ["一行目\n二行目", "次の段落"]


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("```\na = 1\n\n  b[i]\n```", ["a = 1\n\n  b[i]"]),
        ("```python\na\n```", ["a"]),
        ("```\n\n\n  字下げ\n```", ["\n\n  字下げ"]),
        ("```\n**a** `b` $c$\n```", ["**a** `b` $c$"]),
        ("```\n閉じていない\n", ["閉じていない"]),
        ("```\n一\n```\n\n```\n二\n```", ["一", "二"]),
        ("```\n  ```\n```", ["  ```"]),
    ],
    ids=lambda value: ascii(value)[:30] if isinstance(value, str) else "",
)
def test_a_fence_keeps_its_lines_and_marks(source, texts):
    assert [block.text for block in blocks(source) if isinstance(block, Fence)] == texts


def test_text_around_a_fence_is_still_text():
    found = blocks("前\n\n```\nx\n```\n\n後 **太字**")
    assert found == [
        Paragraph((Span("前"),)),
        Fence("x"),
        Paragraph((Span("後 "), Span("太字", "bold"))),
    ]


@given(st.text(alphabet="ab1 *`$\n[]()", max_size=60))
def test_a_text_loses_nothing_but_its_marks(source):
    def without_marks(text):
        return text.translate({ord(mark): None for mark in "*`$"})

    assert without_marks(unmarked(source)) == without_marks(source)


@given(st.text(alphabet="ab1 *`$\n", max_size=60))
def test_no_word_of_a_prompt_is_lost(source):
    words = [c for c in source if c in "ab1"]
    drawn = [c for block in blocks(source) for c in block.text if c in "ab1"]
    if "```" not in source:  # what stands behind the marks of a fence names its language
        assert drawn == words
