"""Where a Japanese sentence ends, and where inside it one predicate ends and the next begins.

There is no dictionary here, only endings. A comma ends a clause unless what stands before it is a
topic, an object or a list, which wait for a predicate still to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

SENTENCE_END = re.compile(r"[。!?]|(?<![a-z0-9])\.|\.(?![a-z0-9])")
COMMA = re.compile(r"、|,(?!\d)|\n")

WAITING = re.compile(
    r"(?:[^ぁ-ん]|重み|込み|傾き|偏り|誤り|違い|[きた]さ|(?<!て)は|(?<![てで])も|を|の|や|へ|より|など|および|または"
    r"|(?<!よう)(?<!ため)(?<!こと)に|[^るうくすつむぶぐただい]が|[^るうくすつむぶぐただい]と"
    r"|[^るたい]から)$"
)
"""Before a comma: what is said of it comes behind."""

QUOTED = r"(?=い[うえわっ]|言|考|思|し[てた]|す[るれ]|さ[れせ]|み[なて]|見な|[はもの]|同|共)"

ABSENT = re.compile(
    rf"(?:(?:な|無)い(?:と(?!き)(?!{QUOTED})|場合|とき|時|際|限り|かぎり|なら|うち)|ませんと(?!{QUOTED})"
    r"|(?:な|無)けれ?ば|(?:な|無)く(?:ては|ちゃ)|(?:な|無)かったら|ずには|(?:な|無)し(?:に|で)は|ねば)、?"
)
"""A condition that something is not: 「〜しないと」."""

LINK = re.compile(
    r"(?:[るうくすつむぶぐた]|ない|しい|きい)が(?=[^ぁ-ん])"
    r"|[るうくすつむぶぐたい](?:ので(?![はもな])|のに|けれど|けど|なら(?!な))"
    rf"|[るうくすつむぶぐい]と(?=[^ぁ-ん]|する)(?!{QUOTED})|[るたい]から(?=[^ぁ-ん])"
    r"|[るたいの]ため(?!で)|ように(?![はも]?な[いっらりるれ])|ことで(?!は|も|な|あ)|こと(?:に)?よ[りっる]"
    r"|[るた](?:とき|時|際|場合)|[るた](?:うえ|上)で"
    r"|(?<!つ)ながら|つつ(?!あ)|[えけせてねべめげれ]ば|[ただ]ら(?=[^ぁ-ん])|(?<!と)ても(?!よ|い)|[いん]でも"
    r"|(?<!す)[しっいきんれえけせめべげじりちみ][てで](?=[^ぁ-ん])"
    # What is denied on the way ends its clause, and so does a denial that stands before a noun.
    r"|(?:な|無)く(?![はもなすしせ])て?|ず(?=[^ぁ-ん])|ずに(?!は)|(?:な|無)いで"
    r"|(?:な|無)い(?=[^ぁ-ん訳事筈」』)])"
)
"""What ends a clause without a comma."""


class Clause(NamedTuple):
    begin: int
    end: int
    is_absence: bool = False
    """It is the condition that something is not."""

    after_absence: bool = False
    """It says what then is, or is not."""


def sentences(text: str) -> Iterator[str]:
    for sentence in SENTENCE_END.split(text):
        if sentence.strip():
            yield sentence


def clauses(sentence: str) -> list[Clause]:
    """All of them in order; a comma or a link belongs to the clause that it ends."""
    found: list[Clause] = []
    begin, after_absence = 0, False
    for end, is_absence in [*_ends(sentence), (len(sentence), False)]:
        if end > begin:
            found.append(Clause(begin, end, is_absence, after_absence))
            begin, after_absence = end, is_absence
    return found


def _ends(sentence: str) -> list[tuple[int, bool]]:
    absences = {found.end() for found in ABSENT.finditer(sentence)}
    inside = [found.span() for found in ABSENT.finditer(sentence)]
    links = {
        found.end()
        for found in LINK.finditer(sentence)
        if not any(begin < found.end() < end for begin, end in inside)
    }
    commas = {
        found.end()
        for found in COMMA.finditer(sentence)
        if found[0] == "\n" or not WAITING.search(sentence, 0, found.start())
    }
    return [(end, end in absences) for end in sorted(absences | links | commas)]
