"""Reads each format of a report back, and holds that all tell the figures of the document."""

from __future__ import annotations

import csv
import json
import re
from html.parser import HTMLParser
from io import StringIO

from eprep.core.catalogue import Words
from tests.report.spreadsheet import spread_out

WORDS = Words()
DRAWN = ("カレンダー", "週ごとの得点")
"""What is no table on the page."""


def all_agree(texts):
    """`texts` has the report in every format, by its name, in Japanese and for no terminal."""
    told = json.loads(texts["json"])
    expected, found = tables_of(told), marked(texts["md"])
    assert {heading: rows[1:] for heading, rows in found.items()} == expected
    page = Page()
    page.feed(texts["html"])
    shown = {tuple(table[0]): table[1:] for table in page.tables}
    for heading, rows in found.items():
        if heading not in DRAWN:
            assert shown[tuple(rows[0])] == rows[1:], heading
    assert sorted(drawn(told)) == sorted(t for t in page.titles if re.search("^[0-9-]{10}", t)
                                         and not t.endswith("なし"))  # fmt: skip
    assert list(csv.DictReader(StringIO(texts["csv"]))) == list(spread_out(told, texts["csv"]))
    lines = texts["text"].split("\n")[3:]
    rows = expected["節ごとの得点"]
    assert all(is_row(*pair) for pair in zip(lines[: len(rows)], rows, strict=True))
    if told["readiness"] and told["readiness"]["whole"]:
        for row in expected["この問題集での予測得点"] + expected.get("予測を上げそうな節", []):
            assert any(is_row(line, row) for line in lines[len(rows) :]), row
    if (fared := told["forecasts"]) is not None:
        error = f"{fared['error'] * 100:+.1f}"
        count, inside = fared["outcomes"], fared["inside"]
        assert WORDS("report.forecasts.line", count=count, inside=inside, error=error) in lines


def is_row(line, row):
    """Whether a line for a terminal has these cells, the first of which may be cut."""
    name, *numbers = re.split(r" {2,}", line.strip())
    return row[0].startswith(name.rstrip("…")) and numbers[: len(row) - 1] == row[1:]


# What people read


def percent(share):
    """As a person would round it."""
    return "-" if share is None else f"{share * 100:.0f}%"


def points(share, sign=""):
    return f"{share * 100:{sign}.1f}点"


def duration(seconds):
    minutes = round(seconds / 60)
    return f"{minutes}分" if minutes < 60 else f"{minutes // 60}時間{minutes % 60}分"


def interval(estimate):
    return f"{percent(estimate['low'])}〜{percent(estimate['high'])}"


def plain(text):
    return " ".join(text.replace("\x1b", "␛").split())


def tables_of(told):
    """By its heading, every table that has rows."""
    names = {subject["id"]: plain(subject["name"]) for subject in told["subjects"]}
    readiness = told["readiness"] or {"whole": None, "subjects": [], "gains": []}
    expected = [(names.get(s["id"]), s["estimate"]) for s in readiness["subjects"]]
    asked = [id_ for id_ in names if any(id_ in of_subjects(mock) for mock in told["mocks"])]
    fared = told["forecasts"]
    found = {
        "節ごとの得点": list(places(told)),
        "この問題集での予測得点": [
            [name, percent(e["mean"]), interval(e), f"{e['evidence']}問"]
            for name, e in [*expected, ("合計", readiness["whole"])]
            if name and e
        ],
        "予測を上げそうな節": [
            [plain(gain["name"]), points(gain["gain"], "+")] for gain in readiness["gains"]
        ],
        "弱い節": [row_of(section) for section in told["weakest"]],
        "よくした誤解": [
            [plain(m["text"]) or m["id"], some(m["questions"]), f"{m['count']}回"]
            for m in told["misconceptions"]
        ],
        "間違えた原因": [
            [WORDS(f"cause.{cause['id']}"), f"{cause['count']}回"] for cause in told["causes"]
        ],
        "週ごとの得点": [
            [week["first"], percent(week["score"]), str(week["attempts"])] for week in told["weeks"]
        ],
        "模試": [
            [
                mock["day"], WORDS(f"report.form.{mock['form']}"), percent(mock["score"]),
                *(percent(of_subjects(mock).get(id_)) for id_ in asked),
                *(
                    [percent(mock["forecast"]["mean"]), interval(mock["forecast"])]
                    if mock["forecast"] else ["-", "-"]
                ),
            ]
            for mock in told["mocks"]
        ],
        "これまでの予測と模試の結果": [] if fared is None else [
            [
                f"{fared['outcomes']}回", f"{fared['inside']}回", points(fared["error"], "+"),
                points(fared["distance"]),
            ]
        ],
        "カレンダー": [
            [day["day"], str(day["attempts"]), str(day["correct"]), duration(day["seconds"])]
            for day in told["days"]
        ],
    }  # fmt: skip
    return {heading: rows for heading, rows in found.items() if rows}


def of_subjects(mock):
    return {subject["id"]: subject["score"] for subject in mock["subjects"]}


def some(questions):
    named, rest = " ".join(questions[:3]), len(questions) - 3
    return f"{named} ほか{rest}問" if rest > 0 else named


def places(told):
    """Every place, as all formats for people have it: name, score, right answers, coverage."""
    for node in [*told["subjects"], told["whole"] | {"name": "合計"}]:
        yield row_of(node)
        for chapter in node.get("chapters", ()):
            yield row_of(chapter)
            yield from map(row_of, chapter["sections"])


def row_of(node):
    right, seen = f"{node['correct']}/{node['attempts']}", f"{node['seen']}/{node['questions']}"
    return [plain(node["name"]), percent(node["score"]), right, seen]


def drawn(told):
    """The titles of what is drawn for a day, a week, a mock exam."""
    for day in told["days"]:
        answers, right = day["attempts"], day["correct"]
        yield f"{day['day']}: 解答{answers}、正解{right}、{duration(day['seconds'])}"
    for week in told["weeks"]:
        yield f"{week['first']}の週: 得点{percent(week['score'])}、解答{week['attempts']}"
    for mock in told["mocks"]:
        form = WORDS(f"report.form.{mock['form']}")
        yield WORDS("report.mock.point", day=mock["day"], form=form, score=percent(mock["score"]))


def marked(text):
    """The tables of the Markdown by their headings."""
    tables, heading = {}, ""
    for line in text.split("\n"):
        if line.startswith("## "):
            heading = line[3:]
        elif line.startswith("| "):
            cells = re.split(r"(?<!\\) \| ", line[2:-2])
            unescaped = [re.sub(r"\\(.)", r"\1", cell).strip() for cell in cells]
            tables.setdefault(heading, []).append(unescaped)
    return {key: [row for row in rows if "---" not in row[0]] for key, rows in tables.items()}


class Page(HTMLParser):
    """The rows of all tables of the HTML, and the titles of all that is drawn."""

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
