"""Bank text as each widget draws it, at any width; written to tests/tui/japanese by
`python -m tests.tui.set_japanese`."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from textual.content import Content
from textual.highlight import highlight
from textual.notifications import Notification
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets._toast import Toast

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.core.catalogue import Words
from eprep.core.form import Pick, PickLines, PickSeveral
from eprep.core.verdict import Outcome, Verdict
from eprep.tui import patches
from eprep.tui.text import inline, literal, prompt
from eprep.tui.verdict_text import given, verdict
from eprep.tui.widgets.choice_list import ChoiceList

GOLDEN = Path(__file__).parent / "japanese"
GOLDEN_WIDTHS = (60, 80, 100)
WORDS = Words()
FORMULAS = ("L = -∑ₖ dₖ log yₖ", "y = σ(W x + b)")
BRACKETS = "x[0] w[i] a[red] [/] [bold]b[/bold]"
NASTY = (
    f"損失関数（cross entropy）は、`{BRACKETS}` を使うとき、${FORMULAS[0]}$ とする。「ドロップアウト」や"
    f"「Batch Normalization」ではサーバーのキャッシュッ、…①②※→α±×○★—を、『（［そのまま］）』示せ。"
    f"${FORMULAS[1]}$ なら100％、20℃（ 半角の空白 ）も入る。ﾄﾞﾛｯﾌﾟｱｳﾄ、か\u3099、問12　次の値ー！？"
)
CODE = (
    "        value = some_function(argument_one, x[0])  # 重み（W[i]）を更新する。「」、 [/] ーッ"
)
SYLLABUS = """
schema: eprep.syllabus/1
subjects:
  - {id: s, name: 科目, chapters: [{id: c, name: 章, sections: [{id: one, name: 節}]}]}
"""
BANK = f"""
schema: eprep.bank/1
defaults: {{section: one}}
questions:
  - id: nasty
    kind: single
    prompt: |
      {NASTY}

      ```
      {CODE}
      ```
    choices: [{{text: "{NASTY.replace(chr(92), chr(92) * 2)}", why: "{BRACKETS}。"}}, {{text: 短い}}]
    answer: 短い
    explanation: |
      {NASTY}
"""


def question():
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("syllabus.yaml", SYLLABUS), ("bank.yaml", BANK)):
            Path(folder, name).write_text(text, encoding="utf-8")
        library = Library([Path(folder)], Cache(None), "")
        return library.question("nasty")


QUESTION = question()
WRONG = Verdict(Outcome.WRONG, 0.0)


def choice(form) -> Visual:
    return ChoiceList(form).get_option_at_index(0).prompt


def toast() -> Content:
    shown = Notification(NASTY, markup=False)
    return Toast(shown).render()


SET: Mapping[str, Callable[[], Visual]] = {
    "prompt": lambda: prompt(QUESTION.common.prompt),
    "choice": lambda: choice(Pick((NASTY, "短い"))),
    "one-of-several": lambda: choice(PickSeveral((NASTY, "短い"))),
    "code-line": lambda: choice(PickLines(f"{CODE}\nx")),
    "verdict": lambda: verdict(QUESTION, WRONG, None, WORDS),
    "answer": lambda: given(QUESTION, [NASTY], WORDS),
    "hint": lambda: inline(f"1. {NASTY}"),
    "row": lambda: literal(f"× nasty  {BRACKETS}、「そのまま」"),
    "compare": lambda: highlight(f"def f(x):\n{CODE}", language="python"),
    "toast": toast,
    "remark": lambda: literal("ヒントはありません。" * 12 + "（Ctrl+T）"),
}
"""Each place where text of the bank or a sentence of ours is wrapped."""


def rows(name: str, width: int) -> list[str]:
    patches.install()
    options = RenderOptions(lambda _: Style(), {}, None, None)  # colours need a theme
    visual = SET[name]()
    strips = visual.render_strips(width, None, Style(), options)
    assert visual.get_height({}, width) == len(strips)
    return [strip.text.rstrip(" ") for strip in strips]


def picture(width: int) -> str:
    return "".join(f"== {name}\n" + "\n".join(rows(name, width)) + "\n" for name in SET)


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for cells in GOLDEN_WIDTHS:
        (GOLDEN / f"{cells}.txt").write_text(picture(cells), encoding="utf-8")
