"""Every format of a report tells the same numbers, to the last digit that it has."""

import csv
import json
import re
from html.parser import HTMLParser
from io import StringIO

import pytest

from eprep.core.catalogue import Words
from eprep.report import render

WORDS = Words()


@pytest.fixture
def told(whole):
    return json.loads(render("json", whole, WORDS))


def percent(share):
    """As a person would round it."""
    return "-" if share is None else f"{share * 100:.0f}%"


def places(told):
    """Every place, as all formats for people have it: name, score, right answers, coverage."""
    for node in [*told["subjects"], told["whole"] | {"name": "合計"}]:
        yield row_of(node)
        for chapter in node.get("chapters", ()):
            yield row_of(chapter)
            yield from map(row_of, chapter["sections"])


def row_of(node):
    name = " ".join(node["name"].replace("\x1b", "␛").split())
    right, seen = f"{node['correct']}/{node['attempts']}", f"{node['seen']}/{node['questions']}"
    return [name, percent(node["score"]), right, seen]


class Tables(HTMLParser):
    """The rows of all tables, and the titles of all that is drawn."""

    def __init__(self):
        super().__init__()
        self.tables, self.titles, self._cell, self._title = [], [], None, None

    def handle_starttag(self, tag, attrs):
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self._cell = "drawn" not in dict(attrs).get("class", "") and []
        elif tag == "title":
            self.titles.append("")
            self._title = True

    def handle_data(self, data):
        if self._title:
            self.titles[-1] += data
        elif self._cell is not None and self._cell is not False:
            self._cell.append(data)

    def handle_endtag(self, tag):
        if tag == "title":
            self._title = None
        elif tag in ("td", "th"):
            if self._cell is not False:
                self.tables[-1][-1].append("".join(self._cell))
            self._cell = None


@pytest.fixture
def page(whole):
    found = Tables()
    found.feed(render("html", whole, WORDS))
    return found


@pytest.fixture
def marked(whole):
    """The tables of the Markdown by their headings."""
    tables, heading = {}, ""
    for line in render("md", whole, WORDS).split("\n"):
        if line.startswith("## "):
            heading = line[3:]
        elif line.startswith("| "):
            cells = re.split(r"(?<!\\) \| ", line[2:-2])
            plain = [re.sub(r"\\(.)", r"\1", cell).strip() for cell in cells]
            tables.setdefault(heading, []).append(plain)
    return {key: [row for row in rows if "---" not in row[0]] for key, rows in tables.items()}


def test_places_are_told_alike(whole, told, page, marked):
    expected = list(places(told))
    assert marked["節ごとの得点"][1:] == expected
    assert page.tables[-1][1:] == expected
    for name, *numbers in expected[:-4]:  # one name is cut there
        rows = [line for line in render("text", whole, WORDS).split("\n") if name in line]
        assert numbers == rows[0].split(name)[1].split()[:3]


def test_the_table_of_a_spreadsheet_has_every_number_of_the_document(whole, told):
    rows = list(csv.DictReader(StringIO(render("csv", whole, WORDS))))

    def of(table):
        return [row for row in rows if row["table"] == table]

    nodes = [told["whole"], *told["subjects"], *told["weakest"]]
    nodes += [chapter for subject in told["subjects"] for chapter in subject["chapters"]]
    nodes += [
        section for chapter in nodes if "sections" in chapter for section in chapter["sections"]
    ]
    found = [row for t in ("all", "subject", "weakest", "chapter", "section") for row in of(t)]
    keys = ("attempts", "correct", "accuracy", "score", "seen", "questions", "coverage")
    assert [[row["id"], *(row[key] for key in keys)] for row in found] == [
        [node["id"], *("" if node[key] is None else repr(node[key]) for key in keys)]
        for node in nodes
    ]
    for key, name in (("days", "day"), ("weeks", "week")):
        assert [(r["day"], int(r["attempts"]), float(r["score"])) for r in of(name)] == [
            (each.get("first") or each["day"], each["attempts"], each["score"])
            for each in told[key]
        ]
    assert [float(row["seconds"]) for row in of("day")] == [day["seconds"] for day in told["days"]]
    assert [float(row["score"]) for row in of("mock")] == [mock["score"] for mock in told["mocks"]]
    assert [float(row["gain"]) for row in of("gain")] == [
        gain["gain"] for gain in told["readiness"]["gains"]
    ]
    (expected, mean) = (of("readiness")[0], told["readiness"]["whole"])
    assert {key: float(expected[key]) for key in mean} == mean
    assert [int(row["count"]) for row in of("misconception") + of("cause") + of("unknown")] == [
        12, 1, 5, 1, told["unknown"],
    ]  # fmt: skip


def test_what_else_is_told_is_told_alike(told, page, marked):
    drawn = {tuple(table[0]): table[1:] for table in page.tables}
    for heading, rows in marked.items():
        if heading not in ("カレンダー", "週ごとの得点", "節ごとの得点"):  # these are drawn
            assert drawn[tuple(rows[0])] == rows[1:], heading
    readiness = told["readiness"]
    assert marked["この問題集での予測得点"][1:] == [
        [name, percent(e["mean"]), f"{percent(e['low'])}〜{percent(e['high'])}", "41問"]
        for name, e in (
            ("深層学習", readiness["subjects"][1]["estimate"]), ("合計", readiness["whole"]),
        )
    ]  # fmt: skip
    assert [row[1] for row in marked["予測を上げそうな節"][1:]] == ["+2.1点", "+0.3点"]
    assert [row[2] for row in marked["模試"][1:]] == [percent(m["score"]) for m in told["mocks"]]
    assert [row[2] for row in marked["よくした誤解"][1:]] == ["12回", "1回"]


def test_days_and_weeks_are_drawn_with_their_numbers(told, page, marked):
    for day, (name, answers, right, time) in zip(
        told["days"], marked["カレンダー"][1:], strict=True
    ):
        assert [name, answers, right] == [day["day"], str(day["attempts"]), str(day["correct"])]
        minutes = round(day["seconds"] / 60)
        assert time == (f"{minutes}分" if minutes < 60 else f"{minutes // 60}時間{minutes % 60}分")
        assert f"{name}: 解答{answers}、正解{right}、{time}" in page.titles
    for week, (name, score, answers) in zip(told["weeks"], marked["週ごとの得点"][1:], strict=True):
        assert [name, score, answers] == [
            week["first"], percent(week["score"]), str(week["attempts"]),
        ]  # fmt: skip
        assert f"{name}の週: 得点{score}、解答{answers}" in page.titles
