"""What commands say: data on standard output, all else on standard error."""

from __future__ import annotations

import json
import math
from typing import Any

from eprep.cli.room import room
from eprep.cli.streams import fitting, tell
from eprep.core.text.harmless import STEERING, harmless


def say(text: str) -> None:
    """Data, for whoever reads standard output: nothing in it steers a terminal."""
    print(harmless(text))  # noqa: T201


def say_sentence(text: str) -> None:
    """The same for people alone: in lines that fit their terminal."""
    for line in fitting(harmless(text), room()):
        print(line)  # noqa: T201


def say_json(document: object, indent: int | None = 2) -> None:
    """The same as JSON."""
    print(json_text(document, indent))  # noqa: T201


def json_text(document: object, indent: int | None = None) -> str:
    """As JSON, where steering characters have an escape of their own."""
    text = json.dumps(standard(document), ensure_ascii=False, allow_nan=False, indent=indent)
    return STEERING.sub(lambda match: json.dumps(match[0])[1:-1], text)


def standard(value: Any) -> Any:
    """JSON has no infinities and no NaN: they are written as YAML writes them."""
    if isinstance(value, dict):
        return {key: standard(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [standard(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return ".nan" if math.isnan(value) else ".inf" if value > 0 else "-.inf"
    return value


def note(sentence: str) -> None:
    """Everything else, a line each, whatever the names of files are."""
    tell(sentence)
