"""Whether a sentence denies what one of its words says: 「AではなくB」 denies A, and not B.

A denial is looked for in the rest of the word's clause, and an even number of them is none:
「AしないとBできない」 and 「Aしないわけではない」 say A. It goes by endings alone (`clauses`), with
no dictionary and no grammar. So it does not understand

- who or what is meant: a topic far ahead of its predicate, a pronoun, a part left out;
- a denial without one of the words below: 「更新は行われにくい」, 「更新とは呼びがたい」, irony, a
  question, or a sentence before or after that takes the claim back;
- which of two verbs a denial means, where only sense tells: 「AしてBしない」 denies B alone here;
- relations: 「AするとBが減らない」 denies 減ら and says A, whatever A has to do with B.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from eprep.kinds.essay.clauses import Clause, clauses

Span = tuple[int, int]

NEUTRAL = re.compile(
    # It must be, it is nothing but, it may be: the denial is a manner of speaking.
    r"な(?:ければ|いと|くては)(?:なら|いけ)(?:な[いく]|ません|ず)|ねばなら(?:ない|ず)|ざるを得(?:な[いく]|ません|ず)"
    r"|ずには(?:いられ|おれ|すま)(?:ない|ません)|に(?:ほか|他|外)なら(?:な[いく]|ません|ず)"
    r"|に(?:過ぎ|すぎ)(?:な[いく]|ません|ず)|かも(?:しれ|知れ)(?:な[いく]|ません)"
    r"|(?:に|は)?(?:違い|相違|間違い|紛れも)(?:な[いく]|ありません)|ではない(?:か|だろうか|でしょうか)(?![らで])"
    # Not this alone, but that too.
    r"|(?:だけ|のみ|ばかり)(?:で(?:は)?|に(?:は)?とどまら)(?:な[いく]|ず)|のみならず|に限らず|を問わず"
    r"|にも?(?:かか|関|拘)わ?らず|不可欠|欠か(?:せ|すことができ|すことのでき)(?:な[いく]|ません|ず)"
    r"|言うまでもな[いく]|差し支え(?:な[いく]|ありません)|(?:例外|漏れ|限り|問題|絶え間|滞り|残ら)(?:なく|ず)"
    # No denial at all, only its letters.
    r"|少な(?:い|く|か|け|さ)|少なからず|危な(?:い|く)|(?:行|伴|損|失|補|担|おこ|うし|おぎ)な[いう]|つない(?=[だで])|必ず(?:しも)?|絶えず|思わず"
    r"|(?<![一-龠])まず(?!に)|ひとまず|わずか|はず|いずれ|ずつ|みずから|おのず|なく(?:す|し(?!て?は)|せ|な[るりらっ])"
    r"|み?見?な(?:し|す)(?=て|た|、|こと|る)|ないし(?!て)"
)

ONLY = re.compile(r"しか(?![しも])[^、。\n]{0,40}?(な[いくか]|ません|ず(?=に|、|\n|$|[^ぁ-ん]))")
"""What is denied of everything else is said of this."""

UNTRUE = (
    "不要|不必要|無用|不可能|不可|無理|無関係|無縁|無意味|無効|無駄|誤り|誤解"
    "|間違い|嘘|うそ|偽|禁止|論外"
)
NOT = r"(?:な[いくか]|無[いくか]|ありません)"


class Reach(Enum):
    """Of the words before a denial, those that it can be about."""

    WIDE = auto()
    """Whatever stands in the clause: 「Aは不要である」."""

    VERB = auto()
    """All but a topic that has another object: 「AはBを使わない」 denies B."""

    NOUN = auto()
    """What it stands behind, up to a subject or topic: 「AはBではない」 denies B."""

    WORD = auto()
    """The word that it is tied to: 「Aなしで」."""


DENIALS = (
    (Reach.WIDE, rf"(?:{UNTRUE})(?=[だで、」\n]|と[なさ言いのす考]|に[なすせ過]|な[るのこ]|な?$)"),
    (Reach.WIDE, r"逆(?=だ|で|$)|(?:間違|まちが|誤)って(?:い|お)|駄目|だめ(?=[だで]|$)|ダメ"),
    (Reach.WIDE, rf"(?<=必要)(?:性)?(?:は|が|も|で(?:は|も)?)?{NOT}"),
    (Reach.WIDE, rf"(?<=関係|意味|効果|影響|関連)(?:は|が|も|の)?{NOT}"),
    (Reach.NOUN, rf"(?:で|じゃ)(?:は|も)?{NOT}"),
    (Reach.NOUN, r"とは(?=違|異な|別)|代わりに|かわりに|に代えて|というより"),
    (Reach.WORD, r"以外|抜き(?=で|の|に)|(?:な|無)し(?=[にでのだと]|$|[^ぁ-ん])"),
    (Reach.WORD, r"[をはも](?:やめ|中止し|省[いき])"),
    (Reach.VERB, r"(?:な|無)(?:い|く|かっ|け)|(?:な|無)し(?:に|で)は|ません"),
    (Reach.VERB, r"ず(?=に|と(?:も|し)|も|、|\n|$|[^ぁ-ん])|ねば"),
)  # fmt: skip
MARKERS = re.compile("|".join(f"(?P<d{i}>{pattern})" for i, (_, pattern) in enumerate(DENIALS)))

BEFORE = "非不無未"
"""Signs that deny the word behind them."""

WHOLE_CLAUSE = re.compile(r"(?:の|わけ|訳|もの|こと|はず|つもり|[うくすぬむぶぐるた]|[持立打]つ)$")
"""What stands for the whole clause before it, or ends one."""

ITS_TOPIC = re.compile(r"(?:^|[^ぁ-ん]|[うくすつぬむぶぐるたとに])は")

OF_ITS_TOPIC = re.compile(r"(?:(?<!とい)う|[くすつぬむぶぐるた])[^ぁ-ん][^、]*は")
"""The word only says which topic is meant: 「中間層を持つモデルは…」."""

UNUSED = re.compile(r"(?:使わ|用い|採ら|採用し|要ら|行わ|あり|存在し)$")
"""But what has no use and no place is denied with all that it is."""

HIRAGANA = re.compile("[ぁ-ん]*")

STOPS = {
    Reach.WIDE: re.compile(r"(?!)"),
    Reach.VERB: re.compile(r"(?:は|[でに]も).*[がを].|は.*も."),
    Reach.NOUN: re.compile(r"[はがも]"),
    Reach.WORD: re.compile(r"[はがをにでと、]"),
}


class Marker(NamedTuple):
    begin: int
    end: int
    reach: Reach


def denied(sentence: str, word: Span, own: Iterable[Span] = ()) -> bool:
    """Whether `sentence`, as `spelt` writes it, denies the word there. `own` are the places of
    all words of the claim: a denial inside one is part of the claim."""
    begin, end = word
    blind, parts = _read(sentence)
    spans = [word, *own]
    count = int(begin > 0 and sentence[begin - 1] in BEFORE)
    for clause in parts:
        if clause.begin < end <= clause.end:
            about = _about(blind, clause, end)
            if clause.is_absence:
                about = about[:-1]
            count += sum(not _inside(m, spans) for m in about)
            count -= bool(clause.after_absence and count)
    return count % 2 == 1


@lru_cache(maxsize=64)
def _read(sentence: str) -> tuple[str, Sequence[Clause]]:
    """Asked for again by each word."""
    blind = _blind(sentence)
    return blind, clauses(blind)


def _blind(sentence: str) -> str:
    """Without what only looks like a denial."""
    sentence = NEUTRAL.sub(lambda found: "＊" * len(found[0]), sentence)
    return ONLY.sub(
        lambda found: found[0][: found.start(1) - found.start()] + "＊" * len(found[1]), sentence
    )


def _about(sentence: str, clause: Clause, end: int) -> list[Marker]:
    """The denials of the clause that are about the word before `end`, and those of a denial."""
    found: list[Marker] = []
    for match in MARKERS.finditer(sentence, end):  # what stands behind the clause may show it
        if match.start() >= clause.end:
            break
        reach = DENIALS[int((match.lastgroup or "d0")[1:])][0]
        of_denial = found and HIRAGANA.fullmatch(sentence, found[-1].end, match.start())
        if of_denial or _is_about(sentence[end : match.start()], reach):
            found.append(Marker(match.start(), match.end(), reach))
    return found


def _is_about(between: str, reach: Reach) -> bool:
    if reach is Reach.VERB and OF_ITS_TOPIC.search(between) and not UNUSED.search(between):
        return False
    if reach is Reach.NOUN and WHOLE_CLAUSE.search(between):
        return ITS_TOPIC.search(between) is None
    return STOPS[reach].search(between) is None


def _inside(marker: Marker, spans: Sequence[Span]) -> bool:
    return any(begin <= marker.begin and marker.end <= end for begin, end in spans)
