"""How the parts of a formula stand beside each other on one line: blanks, brackets, accents."""

from __future__ import annotations

import re
import unicodedata

from eprep.core.text.scripts import SUB, SUPER
from eprep.core.text.tex_signs import KEPT, NAMES

OPEN, CLOSE = "\ue001", "\ue002"
"""The edges of a fraction, while a formula is set."""

RELATIONS = "=≠<>≤≥∈∉⊂⊆→←↦∼≈≃≡≪≫∝≔⟹⟺⟶"
TERMS = r"+\-−×±⊗⊙⊕∘∩∪"
INDICES = rf"[{''.join(map(chr, {*SUPER.values(), *SUB.values()}))}]*+([_^](\w+|\([^()]*\)))?+"
RAISED = re.compile(f"[{''.join(map(chr, SUPER.values()))}^]")


def apart(before: str, after: str) -> str:
    """The name of a function does not run into its argument, nor into what it multiplies."""
    name = re.search(rf"([A-Za-z]+){INDICES}$", before)
    if re.search(r"[_^]\w+$", before) or (name is not None and name[1] in NAMES):
        return KEPT + after if re.match(rf"[\w√∑∏{OPEN}]", after) else after
    return KEPT + after if after in NAMES and re.search(r"[\w)]$", before) else after


def finished(text: str) -> str:
    """With blanks where a printed formula has them: around relations and between terms."""
    text = re.sub(rf"(?<=[\w)\]|‖]){OPEN}|{CLOSE}(?=[\w(√∑∏{OPEN}])", KEPT, text)
    text = re.sub(f"[{OPEN}{CLOSE}]", "", text)
    text = re.sub(rf"([∑∏]{INDICES})(?=[^\W_]|[√(|])", rf"\1{KEPT}", text)
    text = re.sub(rf"\s*([{RELATIONS}])\s*", rf"{KEPT}\1{KEPT}", text)
    text = re.sub(rf"(?<=[^\s{KEPT}(\[,;{{|‖/])([{TERMS}])", rf"{KEPT}\1{KEPT}", text)
    text = re.sub(rf"([,;])(?=[^\s{KEPT}])", rf"\1{KEPT}", text)
    text = re.sub(f"{KEPT}{{3,}}", KEPT * 2, _single(text)).replace(KEPT, " ").strip()
    return re.sub(r"(?<=[_^])\([^()]*\)", lambda index: index[0].replace(" ", ""), text)


def _single(text: str) -> str:
    """Two blanks are meant only where `quad` or a table says so."""
    around = rf"{KEPT}+([{RELATIONS}{TERMS}|]){KEPT}+"
    return re.sub(around, rf"{KEPT}\1{KEPT}", text)


def is_atom(text: str) -> bool:
    """Whether it reads as one thing: a number, a letter with its indices, a pair of brackets."""
    text = text.removeprefix("√")
    if re.fullmatch(r"\d+(\.\d+)?|∞|\([^()]*\)|\|[^|]*\||‖[^‖]*‖", text):
        return True
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bool(re.fullmatch(rf"[^\W\d_]{INDICES}", bare))


def upper(text: str) -> str:
    return f"({text})" if re.search(rf"[\s+\-−±{RELATIONS}{KEPT}{OPEN}]", _outside(text)) else text


def lower(text: str) -> str:
    differential = re.fullmatch(r"[∂d](.+)", text)
    if is_atom(text) or (differential is not None and is_atom(differential[1])):
        return text
    return f"({text})"


def _outside(text: str) -> str:
    """What stands in no brackets."""
    text = text.lstrip("-−")
    while (less := re.sub(r"\([^()]*\)|\|[^|]*\|", "", text)) != text:
        text = less
    return text


def accented(text: str, accent: str) -> str:
    """The accent stands over the first letter."""
    return unicodedata.normalize("NFC", text[:1] + accent) + text[1:]
