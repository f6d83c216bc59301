"""Cards of Anki: of one line, escaped, and known again by their questions."""

from pathlib import Path

import pytest

from eprep.core.catalogue import Words
from eprep.core.entry import Entry
from eprep.core.question import Common, Question
from eprep.kinds.choice import Choice
from eprep.kinds.single import Single
from eprep.report.anki import card, mathjax, tsv

NASTY = '<script>alert(1)</script>\t「```」 $x<1$\n\n```\na\tb\n"c"\n```'
ENTRY = Entry("q", "single", "dl", "c", "s", "s", ("two words", "T01"), 1, 60, "r")


def question(prompt=NASTY, explanation=NASTY):
    body = Single((Choice("い<b>", "理由"), Choice("ろ", "誤り")), "い<b>")
    common = Common(id="q", kind="single", section="s", prompt=prompt, explanation=explanation)
    return Question(common, body, "r")


def test_a_card_is_a_row_of_four_fields_and_nothing_of_the_bank_is_markup():
    *head, row = tsv([card(question(), ENTRY, Words())], Words()).split("\n")
    guid, front, back, tags = row.split("\t")
    assert [line.split(":")[0] for line in head] == [
        "#separator", "#html", "#guid column", "#tags column", "#columns",
    ]  # fmt: skip
    assert tags == "dl c s two-words T01"
    assert len(guid) == 20
    assert "<script" not in row
    assert '"' not in front.replace('type="1"', "")  # Anki would take it for a quotation
    assert "&lt;script&gt;alert(1)" in front
    assert r"\(x&lt;1\)" in front
    assert "<pre>a    b<br>&quot;c&quot;</pre>" in front
    assert "<li>い&lt;b&gt;</li><li>ろ</li>" in front
    assert "い&lt;b&gt;" in back
    assert "理由" in back
    assert "理由" not in front


def test_a_card_is_known_by_its_question_and_not_by_its_text():
    before, after = (card(question(text), ENTRY, Words()) for text in ("a", "b"))
    assert before.guid == after.guid
    assert before.front != after.front
    other = Question(Common(id="r", kind="single", section="s", prompt="a"), question().body, "r")
    assert card(other, ENTRY, Words()).guid != before.guid


@pytest.mark.parametrize(
    ("tex", "shown"),
    [
        (r"\frac{1}{2}", r"\(\frac{1}{2}\)"),
        ("50%", r"\(50\%\)"),
        (r"50\%", r"\(50\%\)"),
        ("a & b", r"\(a &amp; b\)"),
        (r"\foo{", "<i>"),
    ],
)
def test_a_formula_is_set_by_mathjax_or_else_text(tex, shown):
    assert mathjax(tex).startswith(shown)


def test_a_package_brings_a_card_up_to_date(tmp_path):
    pytest.importorskip("genanki", reason="the extra `anki` is not installed")
    from eprep.cli.anki_package import write_package

    found = []
    for name, text in (("a", "前"), ("b", "後")):
        write_package(tmp_path / name, [card(question(text), ENTRY, Words())], Words())
        found.append(rows(tmp_path / name))
    ((guid, model, before, tags),), ((again, same, after, _),) = found
    assert (guid, model) == (again, same)
    assert (before.split("\x1f")[0][:8], after.split("\x1f")[0][:8]) == ("<p>前</p>", "<p>後</p>")
    assert set(tags.split()) == {"dl", "c", "s", "two-words", "T01"}


def rows(package: Path):
    import sqlite3
    from contextlib import closing
    from zipfile import ZipFile

    with ZipFile(package) as archive:
        collection = Path(archive.extract("collection.anki2", package.parent / f"{package.name}.d"))
    with closing(sqlite3.connect(collection)) as database:
        return database.execute("SELECT guid, mid, flds, tags FROM notes").fetchall()
