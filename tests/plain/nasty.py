"""A question with everything in it that is hard to set in lines."""

from eprep.core.catalogue import phrase
from eprep.core.question import Common, Question
from eprep.core.session import Asked
from eprep.core.verdict import Case, Outcome, Verdict
from eprep.kinds.choice import Choice
from eprep.kinds.lines import Lines
from eprep.kinds.single import Single

WHOLE = (
    r"\sigma(x) = 1 / (1 + \exp(-x))",
    r"\frac{\partial L}{\partial W} = x^\top \delta",
    "y_k = 損失 / N",
    *("`x[0]`", "w[i]", "a[red]", "[/]", "[bold]", "[/bold]"),
    *("Batch", "Normalization", "NumPy", "100%"),
)
"""Formulas, brackets and Latin words, each in one piece wherever the line ends."""

TEXT = (
    "シグモイド関数（$\\sigma(x) = 1 / (1 + \\exp(-x))$）は、「ロジスティック関数」ともいい、"
    "`x[0]`と w[i] から a[red] まで [/] を返す。ただし、Batch Normalization の後では"
    "$\\frac{\\partial L}{\\partial W} = x^\\top \\delta$となるので、**重み**は b[:, 1:] だけ更新する"
    "…か？　学習率ー（いわゆる『ステップ幅』）は、$y_k = 損失 / N$のように100%きちんと"
    "NumPyで計算し、[bold]ちょっと[/bold]だけ小さくする！"
)
CODE = (
    "grad_W, grad_b = np.dot(x.T, dy[:, 0]), np.sum(dy, axis=0)  # 勾配（重みとバイアス）を求める。"
)


def plain(text: str) -> str:
    return text.replace("$", "").replace("**", "")


def common(kind: str) -> Common:
    prompt = f"{TEXT}\n\n```python\n{CODE}\n    {CODE}\n```\n\n{TEXT}"
    return Common(
        id="nasty", kind=kind, section="節の名前", prompt=prompt, explanation=prompt, hints=(TEXT,)
    )


def question() -> Question:
    return Question(common("single"), Single((Choice(TEXT, TEXT), Choice("い", TEXT)), TEXT), "")


def asked(kind: str = "single") -> Asked:
    found = question()
    if kind == "lines":
        body = Lines(f"{CODE}\n    {CODE}\n", (CODE,))
        found = Question(common("lines"), body, "")
    return Asked(found, found.body.form(), None, 0, "", 0)


SAID = "返された値が「期待した値」と違います（添字3、w[i]）。" * 4
"""A reason of ours: no formulas, but all the rest."""

PRINTED = "計算した値（、、、）: [0.1, 0.2] " * 6


def verdict() -> Verdict:
    case = Case(TEXT, Outcome.WRONG_ANSWER, phrase("case.exception", said=SAID))
    return Verdict(Outcome.WRONG_ANSWER, 0.0, (TEXT,), None, (case,), f"{PRINTED}\n")
