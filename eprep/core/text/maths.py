r"""TeX of `$…$` as readable Unicode on one line: `\frac{∂E}{∂w_{ij}}` becomes ∂E/∂wᵢⱼ.

pylatexenc reads the TeX and knows the signs; how they are set on one line is ours. What no sign
of Unicode stands for is written out: `x_max`, `e^(-x/2)`. Plain Unicode stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from eprep.core.text.scripts import subscript, superscript
from eprep.core.text.tex_signs import (
    ACCENTS,
    BLANKS,
    BOARD,
    FENCES,
    FONTS,
    KEPT,
    NAMES,
    SCRIPT,
    SIGNS,
    SIZES,
    TEXTS,
)
from eprep.core.text.typesetting import (
    CLOSE,
    OPEN,
    RAISED,
    accented,
    apart,
    finished,
    is_atom,
    lower,
    upper,
)

if TYPE_CHECKING:
    from pylatexenc.latexwalker import LatexNode

TEX = re.compile(r"[\\{}_^&'%]")
"""Without one of these a formula is as it is."""

ROOT = re.compile(rf"{RAISED.pattern}*√|{OPEN}")
"""A power behind it would seem to be of what stands in it alone."""

LONGEST, DEEPEST = 1000, 60
"""Signs of a formula, and its braces: beyond them nobody reads it, and a reader may overflow."""

TAKES = {
    **dict.fromkeys((*ACCENTS, *FONTS, *TEXTS, "mathbb", "mathcal", "mathscr"), 1),
    **dict.fromkeys(("binom", "dbinom", "frac", "dfrac", "tfrac"), 2),
}
"""Commands by how many arguments they have."""


def in_unicode(tex: str) -> str:
    """The formula for a terminal; as it is where it is no TeX."""
    return _set(tex)[0] if TEX.search(tex) else tex


def unreadable(tex: str) -> Sequence[str]:
    """What of the formula cannot be set: unknown commands, or what the reader of TeX says."""
    return _set(tex)[1] if TEX.search(tex) or len(tex) > LONGEST else ()


@lru_cache(maxsize=4096)
def _set(tex: str) -> tuple[str, Sequence[str]]:
    if _is_too_much(tex):
        return tex, [f"{tex[:20]}…"]
    return _Setter().formula(tex)


def _is_too_much(tex: str) -> bool:
    return len(tex) > LONGEST or tex.count("{") + tex.count("\\") > DEEPEST


class _Setter:
    def __init__(self) -> None:
        self._unknown: list[str] = []

    def formula(self, tex: str) -> tuple[str, list[str]]:
        from pylatexenc.latexwalker import LatexWalker, LatexWalkerParseError

        source = re.sub(r"(?<!\\)%", r"\\%", tex)  # nobody means a comment
        try:
            walker = LatexWalker(source, latex_context=_commands(), tolerant_parsing=False)
            nodes, _, _ = walker.get_latex_nodes()
        except LatexWalkerParseError as error:
            return tex, [str(error).splitlines()[0]]
        return finished(self._row(nodes)), self._unknown

    def _row(self, nodes: Sequence[LatexNode]) -> str:
        """Nodes side by side, each with its indices."""
        done, last = "", ""
        atoms = [atom for atom in self._atoms(nodes) if atom != " "]
        position = 0
        while position < len(atoms):
            atom = atoms[position]
            if atom in ("_", "^") and position + 1 < len(atoms):
                position += 1
                set_ = subscript if atom == "_" else superscript
                if atom == "^" and ROOT.match(last):
                    done = f"{done.removesuffix(last)}({last})"
                done += set_(finished(atoms[position]).replace(KEPT, " "))
            else:
                done, last = done + apart(done, atom), atom
            position += 1
        return done

    def _atoms(self, nodes: Sequence[LatexNode]) -> Iterator[str]:
        """What an index may be put to, and the signs `_` and `^` themselves."""
        from pylatexenc import latexwalker as tex

        rest = iter(nodes)
        for node in rest:
            if isinstance(node, tex.LatexCharsNode):
                yield from node.chars.replace("\n", " ").replace("'", "′")
            elif isinstance(node, tex.LatexGroupNode | tex.LatexMathNode):
                yield self._row(node.nodelist)
            elif isinstance(node, tex.LatexEnvironmentNode):
                yield self._table(node)
            elif isinstance(node, tex.LatexMacroNode):
                yield self._macro(node, rest)
            elif isinstance(node, tex.LatexSpecialsNode):
                sign = node.specials_chars
                yield {"&": "", "~": KEPT, "''": "″"}.get(sign, sign)

    def _macro(self, node: Any, rest: Iterator[LatexNode]) -> str:
        name: str = node.macroname
        given = [self._row(_inside(part)) for part in _arguments(node)]
        if name in TEXTS and given:
            return _verbatim(_arguments(node)[-1])
        if name in SIZES:
            return ""
        if name in BLANKS:
            return BLANKS[name]
        if name in SIGNS:
            return SIGNS[name]
        if name in NAMES:
            return name
        if not given and name in TAKES:
            # The reader of TeX does not know it and left its arguments behind.
            given = [self._row(_inside(part)) for part in islice(rest, TAKES[name])]
        return self._applied(name, given) if given else self._sign(node)

    def _applied(self, name: str, given: list[str]) -> str:
        """A command with arguments."""
        last = given[-1]
        if name in ACCENTS:
            if not is_atom(last):
                self._unknown.append(f"\\{name}")
            return accented(last, ACCENTS[name])
        if name in FONTS:
            return last
        if name in ("mathbb", "mathcal", "mathscr"):
            letters = BOARD if name == "mathbb" else SCRIPT
            return "".join(letters.get(letter, letter) for letter in last)
        if name in ("frac", "dfrac", "tfrac") and len(given) == 2:
            return f"{OPEN}{upper(given[0])}/{lower(given[1])}{CLOSE}"
        if name in ("binom", "dbinom") and len(given) == 2:
            return f"C({given[0]},{given[1]})"
        if name == "sqrt":
            root = superscript(given[0]) if len(given) == 2 and given[0] else ""
            return f"{root}√{last if is_atom(last) and not RAISED.search(last) else f'({last})'}"
        self._unknown.append(f"\\{name}")
        return f"\\{name}({', '.join(given)})"

    def _sign(self, node: Any) -> str:
        """One that pylatexenc's table knows."""
        name = node.macroname
        sign = getattr(_signs().get_macro_spec(name), "simplify_repl", None)
        if isinstance(sign, str) and sign and "%" not in sign:
            return "".join(sign.split())
        self._unknown.append(f"\\{name}")
        return f"\\{name}"

    def _table(self, node: Any) -> str:
        if node.environmentname not in FENCES:
            self._unknown.append(f"\\begin{{{node.environmentname}}}")
        before, after = FENCES.get(node.environmentname, ("", ""))
        rows: list[list[list[Any]]] = [[[]]]
        for part in node.nodelist:
            if getattr(part, "macroname", None) == "\\":
                rows.append([[]])
            elif getattr(part, "specials_chars", None) == "&":
                rows[-1].append([])
            else:
                rows[-1][-1].append(part)
        between = {"cases": KEPT * 2, "aligned": ""}.get(node.environmentname, ",")
        texts = (between.join(self._row(cell) for cell in row) for row in rows)
        return f"{before}{f';{KEPT}'.join(text for text in texts if text)}{after}"


@cache
def _commands() -> Any:
    """What pylatexenc knows of commands and their arguments; made once, since it takes as long as
    many formulas."""
    from pylatexenc.latexwalker import get_default_latex_context_db

    return get_default_latex_context_db()


@cache
def _signs() -> Any:
    """What it knows of the signs that they stand for."""
    from pylatexenc.latex2text import get_default_latex_context_db

    return get_default_latex_context_db()


def _arguments(node: Any) -> list[Any]:
    given = node.nodeargd.argnlist if node.nodeargd is not None else None
    return [part for part in given or () if part is not None]


def _inside(part: Any) -> Sequence[Any]:
    """The nodes of an argument, braces or not."""
    return part.nodelist if hasattr(part, "nodelist") else [part]


def _verbatim(part: Any) -> str:
    """Words within a formula, with their blanks."""
    return str("".join(node.latex_verbatim() for node in _inside(part))).replace(" ", KEPT)
