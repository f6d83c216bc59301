"""What a careful reader would mark in the text of a question: warnings, none of them a fault."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any

from eprep.core.fault import Fault, KeyPath, fault
from eprep.core.kind import Kind
from eprep.core.text.markup import Fence, Span, blocks, spans
from eprep.core.text.maths import unreadable
from eprep.core.text.width import width

SPELLINGS: Mapping[str, str] = {
    "パラメーター": "パラメータ", "ユーザー": "ユーザ", "レイヤー": "レイヤ", "データー": "データ",
    "フィルター": "フィルタ", "コンピューター": "コンピュータ", "サーバー": "サーバ",
    "メモリー": "メモリ", "エンコーダー": "エンコーダ", "デコーダー": "デコーダ",
    "クラスター": "クラスタ", "プロセッサー": "プロセッサ",
    "アクセラレーター": "アクセラレータ", "ドライバー": "ドライバ", "畳込み": "畳み込み",
    "交叉エントロピー": "交差エントロピー", "クロスエントロピー": "交差エントロピー",
    "バックプロパゲーション": "誤差逆伝播法", "逆伝搬": "逆伝播", "順伝搬": "順伝播",
    "学習係数": "学習率", "隠れ層": "中間層", "活性化函数": "活性化関数",
    "オーバーフィッティング": "過剰適合",
}  # fmt: skip
"""One word for one thing: what may not be written, and what is written instead."""

MISSPELT = re.compile("|".join(map(re.escape, SPELLINGS)))

PRECISION = re.compile(r"(?<![半単倍度合算])精度(?!」)")
"""Accuracy, precision, or the number of digits: without a word before it nobody can tell."""

POLITE = re.compile(r"(?:です|ます|でした|ました|ません|ましょう|ください)[かねよ]?(?=。|$)")
"""The bank states; politeness is the interface's."""

WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ]")
LONGER, CELLS = 1.3, 8
"""A right choice stands out when it is so many times as long as any other, and so many cells."""

MANY, SHARE = 8, 0.5
"""Of so many questions more than this share with the right choice in one place is too much."""

NO_PROSE = frozenset({
    "id", "kind", "subject", "chapter", "section", "item", "tags", "source", "prerequisites",
    "series", "variant", "drawing", "proof", "holds", "misconception",
})  # fmt: skip
"""Keys of any kind that no candidate reads as prose."""


def prose_faults(
    data: Mapping[str, Any], kind: type[Kind], tags: Mapping[str, str]
) -> Iterator[Fault]:
    """Of a question as it stands in its file; `tags` are those that are explained."""
    for path, text in _texts(data, (), NO_PROSE | kind.no_prose):
        if path[0] in kind.programs:
            yield from _code_faults(text, path)
        else:
            yield from text_faults(text, *path)
    for position, tag in enumerate(data.get("tags", ()) if tags else ()):
        if tag not in tags:
            yield fault("W006", "tags", position, tag=tag)
    yield from _long_answer(data)


def text_faults(text: str, *path: str | int) -> Iterator[Fault]:
    """Of a text with marks."""
    for wrong in sorted(set(MISSPELT.findall(text)), key=text.index):
        yield fault("W008", *path, wrong=wrong, right=SPELLINGS[wrong])
    if POLITE.search(text):
        yield fault("W016", *path)
    if PRECISION.search(text):
        yield fault("W004", *path)
    for span in _spans(text):
        if isinstance(span, Fence) or span.style == "code":
            yield from _code_faults(span.text, path)
        elif span.style == "maths":
            for what in unreadable(span.tex):
                yield fault("W007", *path, what=what)


def _spans(text: str) -> Iterator[Span | Fence]:
    if "`" not in text and "$" not in text:
        return
    for block in blocks(text):
        if isinstance(block, Fence):
            yield block
        else:
            yield from block.spans


def _code_faults(text: str, path: KeyPath) -> Iterator[Fault]:
    found = WIDE.search(text)
    if found is not None:
        yield fault("W005", *path, sign=found[0])


def _texts(
    node: Any, path: KeyPath, skipped: Container[str | int]
) -> Iterator[tuple[KeyPath, str]]:
    """All texts of a question that are read, each with where it stands."""
    if path and path[-1] in skipped:
        return
    if isinstance(node, str) and path:
        yield path, node
    parts: Iterable[tuple[str | int, Any]] = ()
    if isinstance(node, Mapping):
        parts = node.items()
    elif isinstance(node, list):
        parts = enumerate(node)
    for key, part in parts:
        yield from _texts(part, (*path, key), skipped)


def _long_answer(data: Mapping[str, Any]) -> Iterator[Fault]:
    """Who knows nothing takes the longest choice."""
    choices = data.get("choices")
    if data.get("kind") != "single" or not isinstance(choices, list):
        return
    sizes = {c["text"]: _size(c["text"]) for c in choices if _has_text(c)}
    right = sizes.pop(str(data.get("answer")), 0)
    if sizes and right >= max(sizes.values()) * LONGER and right >= max(sizes.values()) + CELLS:
        yield fault("W009", "answer")


def _has_text(choice: Any) -> bool:
    return isinstance(choice, Mapping) and isinstance(choice.get("text"), str)


def _size(text: str) -> int:
    return width("".join(span.text for span in spans(text)))


def position_faults(places: Sequence[tuple[int, int]]) -> Iterator[Fault]:
    """Of a file's questions with one right choice: its position, and how many there are. Where it
    is nearly always the same, it can be guessed."""
    for count in sorted({count for _, count in places}):
        found = [position for position, of in places if of == count]
        most = max(found, key=found.count)
        if len(found) >= MANY and found.count(most) > len(found) * SHARE:
            yield fault("W010", place=most + 1, share=found.count(most), total=len(found))
