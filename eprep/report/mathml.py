"""A formula of the bank as MathML, which browsers set themselves."""

from __future__ import annotations

from functools import cache, lru_cache
from html import escape
from xml.etree import ElementTree

from eprep.core.text.harmless import harmless
from eprep.core.text.maths import in_unicode, unreadable

SPACE = "http://www.w3.org/1998/Math/MathML"
TAGS = frozenset({
    "math", "mrow", "mi", "mo", "mn", "mtext", "mspace", "msub", "msup", "msubsup", "munder",
    "mover", "munderover", "mfrac", "msqrt", "mroot", "mtable", "mtr", "mtd", "mstyle", "mpadded",
})  # fmt: skip
ATTRIBUTES = frozenset({
    "display", "displaystyle", "scriptlevel", "stretchy", "mathvariant", "accent", "fence", "form",
    "separator", "lspace", "rspace", "width", "linethickness", "columnalign", "minsize", "maxsize",
})  # fmt: skip


@lru_cache(maxsize=4096)
def mathml(tex: str) -> str:
    """What is no sound TeX, or says more than mathematics, is shown as a terminal shows it."""
    found = None if unreadable(tex) else _converted(tex)
    return f"<i>{escape(harmless(in_unicode(tex)))}</i>" if found is None else found


def _converted(tex: str) -> str | None:
    from latex2mathml.converter import convert

    try:
        root = ElementTree.fromstring(convert(tex))  # noqa: S314  no DTD: the text is within <math>
    except _reasons():
        return None
    for node in root.iter():
        node.tag = node.tag.removeprefix(f"{{{SPACE}}}")
        if node.tag not in TAGS or not ATTRIBUTES.issuperset(node.attrib):
            return None  # the converter passes on what a text says of other elements
    root.set("xmlns", SPACE)
    return ElementTree.tostring(root, encoding="unicode")


@cache
def _reasons() -> tuple[type[Exception], ...]:
    """All that the converter raises for TeX that it does not like."""
    from latex2mathml import exceptions

    own = (e for e in vars(exceptions).values() if isinstance(e, type))
    usual = (
        ElementTree.ParseError, ValueError, LookupError, TypeError, AttributeError, StopIteration,
    )  # fmt: skip
    return (*(error for error in own if issubclass(error, Exception)), *usual)
