"""What lint says of formulas, the first time and out of the cache."""

from eprep.bank import fresh
from eprep.core.catalogue import Words

BANK = """\
schema: eprep.bank/1
defaults: {section: day1-hidden}
questions:
  - {id: f, kind: formula, prompt: p, variables: {x: real}, answer: 1/2x}
  - {id: g, kind: formula, prompt: p, variables: {x: real}, answer: 2x, equal: [x, log(x)]}
"""


def test_a_formula_is_faulted_where_it_stands_and_why(write, open_bank, monkeypatch):
    folder = write({"bank/bank.yaml": BANK})

    def said():
        library = open_bank(folder / "bank", cache=folder / "cache.sqlite3")
        faults = [report for report in library.reports() if not report.fault.warning]
        return [(r.line, r.column, Words()(r.fault.message)) for r in faults]

    first = said()
    assert [place for *place, _ in first] == [[4, 69], [5, 81], [5, 84]]
    ambiguous, another, nowhere = (text for *_, text in first)
    assert "4文字目で、(1/2)·x とも 1/(2·x) とも" in ambiguous
    assert "正解は -0.8556、この式は -0.4278" in another
    assert "この式は 値なし" in nowhere

    monkeypatch.setattr(fresh, "compile_unit", None)  # whoever compiles again fails
    assert said() == first
