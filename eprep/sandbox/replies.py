"""What is asked of a child, and what its replies may say. They are a stranger's data."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from eprep.core.catalogue import Phrase, phrase
from eprep.core.functions import FUNCTIONS
from eprep.core.trial import Dice, Limits, Named, Opaque, Raised, Returned, Stopped, Yielded
from eprep.core.verdict import Outcome
from eprep.sandbox.bounds import OUTPUT_MOST

REFUSABLE = frozenset({
    Outcome.MEMORY_LIMIT, Outcome.FORBIDDEN, Outcome.RUNTIME_ERROR, Outcome.SYNTAX_ERROR,
    Outcome.MISSING_FUNCTION,
})  # fmt: skip
"""What a child may say of itself; all other verdicts are found here."""

LAST_LINE = 1_000_000
MOST_ARGUMENTS = 64


def asked(arguments: Sequence[object], chance: int, room: int) -> tuple[dict[str, Any], bytes, str]:
    """A call as a frame, and the nonce that its reply must bear: no reply can be sent ahead."""
    from eprep.sandbox.inside import nodes

    encoder = nodes.Encoder(_named)
    node = encoder.node(list(arguments))
    if encoder.strange:  # the bank's fault, and none of the sandbox
        raise Stopped(Outcome.INTERNAL_ERROR, phrase("internal.arguments"))
    nonce = os.urandom(8).hex()
    question = {"call": node, "chance": chance, "room": room, "nonce": nonce}
    return question, bytes(encoder.body), nonce


def _named(argument: object) -> list[Any] | None:
    from eprep.sandbox.inside.nodes import SEEDS

    match argument:
        case Named(name) if name in FUNCTIONS:
            return ["n", name]
        case Dice(seed) if 0 <= seed < SEEDS:
            return ["r", seed]
    return None


def understood(header: dict[str, Any], body: bytes, nonce: str, room: int) -> Returned | Raised:
    """The reply to a call. Raises Stopped where it ends the matter."""
    from eprep.sandbox.inside import frames, nodes

    if body and ("stop" in header or "raised" in header):
        raise broke_protocol()
    if "stop" in header:  # it could not be loaded
        raise Stopped(_outcome(header["stop"]), _exception(header))
    if header.get("nonce") != nonce:
        raise broke_protocol()
    if "raised" in header:
        name = _text(header.get("type"), 100)
        return Raised(_outcome(header["raised"]), _exception(header), name)
    decoder = nodes.Decoder(body, {"x": Opaque, "g": Yielded}, room)
    try:
        value = decoder.value(header.get("value"))
        after = decoder.value(header.get("after"))
        decoder.end()
    except frames.Malformed as error:
        raise broke_protocol() from error
    if after is not None and not isinstance(after, list):  # changed into more than can be sent
        after = [after] * MOST_ARGUMENTS
    return Returned(value, None if after is None else tuple(after))


def failed(reason: str | Phrase) -> Stopped:
    return Stopped(Outcome.INTERNAL_ERROR, phrase("case.internal", reason=reason))


def timed_out(limits: Limits) -> Stopped:
    return Stopped(Outcome.TIME_LIMIT, phrase("case.time", wall=limits.wall, cpu=limits.cpu))


def flooded() -> Stopped:
    return Stopped(Outcome.OUTPUT_LIMIT, phrase("case.output", most=OUTPUT_MOST))


def broke_protocol() -> Stopped:
    return Stopped(Outcome.FORBIDDEN, phrase("case.protocol"))


def crashed(code: int) -> Stopped:
    """`code` is that of `subprocess`: a signal is negative."""
    if code >= 0:
        return Stopped(Outcome.CRASHED, phrase("case.exited", status=code))
    name = str(-code)
    with suppress(ValueError):
        name = signal.Signals(-code).name
    return Stopped(Outcome.CRASHED, phrase("case.crashed", status=name))


def _outcome(said: object) -> Outcome:
    """The verdict that the child gives itself, if it is one that it may give."""
    known = {str(outcome): outcome for outcome in REFUSABLE}
    return known.get(_text(said, 100), Outcome.FORBIDDEN)


def _exception(header: dict[str, Any]) -> Phrase:
    name, text = _text(header.get("type"), 100), _text(header.get("text"), 300)
    line = header.get("line")
    if header.get("stop") == Outcome.MISSING_FUNCTION:
        return phrase("case.no_function", name=text[:100])
    said = f"{name}: {text}".rstrip(": ")
    if isinstance(line, int) and 0 < line <= LAST_LINE:
        return phrase("case.exception_at", said=said, line=line)
    return phrase("case.exception", said=said)


def _text(said: object, most: int) -> str:
    """A text and nothing else: even to print what is nested deeply enough would be too much."""
    return said[:most] if isinstance(said, str) else ""
