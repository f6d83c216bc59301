"""What commands of TeX stand for on one line of a terminal, where that is not one plain sign."""

from __future__ import annotations

KEPT = "\ue000"
"""While a formula is set: a blank that stays."""

FENCES = {
    "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "vmatrix": ("|", "|"), "Bmatrix": ("{", "}"),
    "Vmatrix": ("‖", "‖"), "matrix": ("", ""), "smallmatrix": ("", ""), "array": ("", ""),
    "cases": (f"{{{KEPT}", ""), "aligned": ("", ""),
}  # fmt: skip
BLANKS = {
    ",": "", "!": "", ";": KEPT, ":": KEPT, " ": KEPT, "quad": KEPT * 2, "qquad": KEPT * 2,
}  # fmt: skip
SIGNS = {
    "|": "‖", "lVert": "‖", "rVert": "‖", "lvert": "|", "rvert": "|", "mid": f"{KEPT}|{KEPT}",
    "{": "{", "}": "}", "top": "⊤", "sum": "∑", "prod": "∏", "cdots": "…", "ldots": "…",
    "dots": "…", "to": "→", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠",
    "epsilon": "ε", "varepsilon": "ε", "phi": "φ", "varphi": "φ", "ell": "ℓ", "star": "*",
    "ast": "*", "prime": "′", "colon": ":", "bmod": "mod", "\\": f";{KEPT}", "%": "%", "&": "&",
    "#": "#", "_": "_", "setminus": "∖", "coloneqq": "≔", "Longrightarrow": "⟹",
    "longrightarrow": "⟶", "iff": "⟺",
}  # fmt: skip
NAMES = frozenset({
    "arccos", "arcsin", "arctan", "arg", "argmax", "argmin", "cos", "cosh", "cot", "coth", "deg",
    "det", "diag", "dim", "exp", "gcd", "inf", "ker", "lim", "liminf", "limsup", "ln", "log",
    "max", "min", "Pr", "rank", "sec", "sgn", "sign", "sin", "sinh", "softmax", "sup", "tan",
    "tanh", "tr",
})  # fmt: skip
"""Functions, which print upright and apart from their argument."""

ACCENTS = {
    "hat": "\u0302", "widehat": "\u0302", "bar": "\u0304", "overline": "\u0304",
    "tilde": "\u0303", "widetilde": "\u0303", "dot": "\u0307", "ddot": "\u0308", "vec": "\u20d7",
}  # fmt: skip
FONTS = frozenset({
    "mathbf", "mathrm", "mathit", "mathsf", "mathtt", "boldsymbol", "bm", "mathnormal",
    "operatorname",
})  # fmt: skip
TEXTS = frozenset({"text", "textbf", "textit", "textrm", "mbox"})
BOARD = dict(zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True))
SCRIPT = dict(zip("BEFHILMR", "ℬℰℱℋℐℒℳℛ", strict=True))
SIZES = frozenset({
    "left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl",
    "biggr", "middle", "limits", "nolimits", "displaystyle", "textstyle",
})  # fmt: skip
