"""The report as one HTML file, which fetches nothing and runs nothing."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import zip_longest

from eprep.core.catalogue import Words
from eprep.core.reporting import Report
from eprep.report import calendar, charts
from eprep.report.style import STYLE
from eprep.report.svg import said
from eprep.report.tables import (
    Table,
    causes_table,
    forecasts_table,
    gains_table,
    mistakes_table,
    mocks_table,
    place_headings,
    places,
    readiness_table,
    summary,
    weakest_table,
    weeks_table,
)

PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{seal}'; \
base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style></head>
<body><main>
{body}
</main></body>
</html>"""

SEAL = b64encode(sha256(STYLE.encode()).digest()).decode()
"""The browser takes this style and no other."""


def render(report: Report, words: Words, cells: int | None = None) -> str:
    del cells  # the browser breaks lines
    title, language = said(words("report.page")), said(words.language)
    body = "\n".join(_page(report, words))
    return PAGE.format(language=language, seal=SEAL, title=title, style=STYLE, body=body)


def _page(report: Report, words: Words) -> Iterator[str]:
    yield from _head(report, words)
    yield from _subjects(report, words)
    yield from _readiness(report, words)
    for make in (_weeks, _calendar, _mocks, _weakest, _mistakes, _causes):
        yield from make(report, words)
    yield from _places(report, words)
    yield f"<footer><p>{said(words('notice'))}</p></footer>"


def _head(report: Report, words: Words) -> Iterator[str]:
    yield f"<header><h1>{said(words('report.page'))}</h1>"
    yield f'<p class="muted">{said(words("report.made", day=report.today))}</p>'
    if report.since is not None:
        yield f'<p class="muted">{said(words("report.since", day=report.since))}</p>'
    yield "<dl>"
    for name, value in summary(report, words):
        yield f"<div><dt>{said(name)}</dt><dd>{said(value)}</dd></div>"
    yield "</dl></header>"


def _subjects(report: Report, words: Words) -> Iterator[str]:
    if report.overview.whole.parts:
        drawn = f'<div class="roomy chart">{charts.subjects(report, words)}</div>'
        drawn += f'<div class="narrow chart">{charts.subjects(report, words, 360, 106)}</div>'
        if report.readiness is not None and report.readiness.whole is not None:
            drawn += _legend([("won", words("report.score")), ("mean", words("report.readiness"))])
        yield from _section("report.subjects", words, drawn, kind="whole")


def _readiness(report: Report, words: Words) -> Iterator[str]:
    if report.readiness is None or report.readiness.whole is None:
        return
    table = readiness_table(report.readiness, report, words)
    gains = gains_table(report.readiness, words)
    below = f"<h3>{said(words(gains.key))}</h3>{_table(gains)}" if gains.rows else ""
    yield from _section(table.key, words, _table(table) + below, table.note)


def _weakest(report: Report, words: Words) -> Iterator[str]:
    bars = [charts.place_bar(section, words) for section in report.weakest]
    yield from _told(weakest_table(report, words), words, bars)


def _mistakes(report: Report, words: Words) -> Iterator[str]:
    table = mistakes_table(report, words)
    yield from _told(table, words, _shares([mistake.times for mistake in report.mistakes], table))


def _causes(report: Report, words: Words) -> Iterator[str]:
    table = causes_table(report, words)
    yield from _told(table, words, _shares([count for _, count in report.causes], table))


def _shares(counts: Sequence[int], table: Table) -> list[str]:
    """Bars of counts, as parts of the greatest."""
    return [
        charts.share_bar(count / max(counts), f"{row[0]} {row[-1]}")
        for count, row in zip(counts, table.rows, strict=True)
    ]


def _weeks(report: Report, words: Words) -> Iterator[str]:
    if report.weeks:
        table = weeks_table(report, words)
        drawn = _wide(charts.weeks(report.weeks, words))
        yield from _section(table.key, words, drawn, "report.weeks.note", "whole")


def _calendar(report: Report, words: Words) -> Iterator[str]:
    drawn = "".join(map(_wide, calendar.calendars(report.days, report.today, words)))
    keys = _legend([(f"level{level}", text) for level, text in calendar.legend(words)])
    yield from _section("report.calendar", words, drawn + keys)


def _mocks(report: Report, words: Words) -> Iterator[str]:
    if report.mocks:
        drawn = _wide(charts.mocks(report.mocks, words)) + _table(mocks_table(report, words))
        yield from _section("report.mocks", words, drawn, "report.mocks.note")
    told = forecasts_table(report, words)
    if told.rows:
        yield from _section(told.key, words, _table(told), told.note)


def _places(report: Report, words: Words) -> Iterator[str]:
    rows, bars, kinds = [], [], []
    for place, depth, cells in places(report, words):
        rows.append(cells)
        bars.append(charts.place_bar(place, words))
        kinds.append(f"deep{depth}")
    table = Table("report.places", place_headings(words), rows)
    keys = _legend(
        [
            ("won", words("report.bar.won")),
            ("lost", words("report.bar.lost")),
            ("unseen", words("report.bar.unseen")),
        ]
    )
    below = f'<p class="muted">{said(words("report.legend"))}</p>'
    if report.overview.unknown:
        unknown = words("report.unknown", count=report.overview.unknown)
        below += f'<p class="muted">{said(unknown)}</p>'
    drawn = keys + _table(table, bars, kinds) + below
    yield from _section(table.key, words, drawn)


def _told(table: Table, words: Words, bars: Sequence[str]) -> Iterator[str]:
    """The table with its bars, where it has rows."""
    if table.rows:
        yield from _section(table.key, words, _table(table, bars), table.note)


def _section(key: str, words: Words, inside: str, note: str = "", kind: str = "") -> Iterator[str]:
    """`kind` is `whole` where no page may end within it."""
    below = f'<p class="muted">{said(words(note))}</p>' if note else ""
    yield f'<section class="{kind}"><h2>{said(words(key))}</h2>{below}{inside}</section>'


def _legend(colours: Iterable[tuple[str, str]]) -> str:
    keys = (
        f'<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="{kind}" width="10"'
        f' height="10" rx="2"/></svg>{said(text)}</li>'
        for kind, text in colours
    )
    return f'<ul class="legend">{"".join(keys)}</ul>'


def _wide(drawn: str) -> str:
    return f'<div class="wide chart">{drawn}</div>'


def _table(table: Table, bars: Sequence[str] = (), kinds: Sequence[str] = ()) -> str:
    """With a bar behind the words of each row, where there are bars."""
    gap = '<th class="drawn"></th>' if bars else ""
    head = [_cell("th", text, at, table.words, "col") for at, text in enumerate(table.headings)]
    rows = [
        _row(row, table.words, f'<td class="drawn">{bar}</td>' if bars else "", kind)
        for row, bar, kind in zip_longest(table.rows, bars, kinds, fillvalue="")
    ]
    return (
        f'<div class="scroll"><table><thead><tr>{_with(gap, head, table.words)}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _row(texts: Sequence[str], left: int, drawn: str, kind: str) -> str:
    first, *others = texts
    cells = [_cell("th", first, 0, left, "row")]
    cells += [_cell("td", text, at, left) for at, text in enumerate(others, start=1)]
    return f'<tr class="{kind}">{_with(drawn, cells, left)}</tr>'


def _with(drawn: str, cells: Sequence[str], left: int) -> str:
    return "".join([*cells[:left], drawn, *cells[left:]])


def _cell(tag: str, text: str, place: int, left: int, scope: str = "") -> str:
    """The first `left` columns hold words, the others numbers."""
    kind = "" if place >= left else ' class="word id"' if place else ' class="word"'
    of = f' scope="{scope}"' if scope else ""
    return f"<{tag}{kind}{of}>{said(text)}</{tag}>"
