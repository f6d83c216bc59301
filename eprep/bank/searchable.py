"""What a search may find a question by, out of its compiled body."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from eprep.core.search import Searchable, normalised, title_of


def searchable(body: str) -> Searchable:
    """Of a drill neither the reference nor the programs: who looks for a word in them has seen
    the solution."""
    question = json.loads(body)
    common = question["common"]
    text = "\n".join((*_texts(common, question["body"]), *_material(question)))
    return Searchable(common["id"], title_of(common["prompt"]), normalised(text))


def _material(question: Mapping[str, Any]) -> Iterator[str]:
    """What stands beside the prompt."""
    series = question.get("series", {})
    yield series.get("text", "")
    for holder in (series, question["common"]):
        figure = holder.get("figure", {})
        yield from (figure.get("drawing", ""), figure.get("alt", ""))


def _texts(common: Mapping[str, Any], body: Mapping[str, Any]) -> Iterator[str]:
    yield common["id"]
    yield from common.get("tags", ())
    yield common["prompt"]
    yield common.get("explanation", "")
    for choice in body.get("choices", ()):
        yield choice["text"]
        yield choice.get("why", "")
    for name in ("items", "left", "right"):
        if isinstance(body.get(name), list):  # of a drill, `right` are programs
            yield from body[name]
    if isinstance(body.get("why"), dict):
        yield from body["why"].values()
    for name in ("listing", "function"):
        yield body.get(name, "")
    yield from TYPED.get(common["kind"], _nothing)(body)


def _nothing(_: Mapping[str, Any]) -> Iterator[str]:
    return iter(())


def _word(body: Mapping[str, Any]) -> Iterator[str]:
    yield from (body["answer"], *body["aliases"])
    for text, why in body["near"].items():
        yield from (text, why)
    for wrong in body["wrong"]:
        yield from (wrong["text"], wrong["why"])


def _prose(body: Mapping[str, Any]) -> Iterator[str]:
    """Its models and ideas, not each word that counts."""
    yield from (body["answer"], *body["accepted"])
    for idea in body["ideas"]:
        yield from (idea["name"], idea["why"])
    for claim in body["forbidden"]:
        yield claim["why"]


TYPED = {"text": _word, "essay": _prose}
"""Kinds whose answers are typed: what of them may be found."""
