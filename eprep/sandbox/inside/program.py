"""Loads one submission, calls it, and sends back plain data."""

from __future__ import annotations

import contextlib
import os
import random
import sys
from collections.abc import Callable, Mapping
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from types import ModuleType
from typing import Any, BinaryIO

from . import frames, nodes

NAME = "submission"
FILE = "<submission>"


def _functions() -> Mapping[str, Callable[[Any], float]]:
    """The named set, from a file that imports nothing."""
    folder = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    loader = SourceFileLoader("functions", os.path.join(folder, "core", "functions.py"))
    spec = spec_from_loader("functions", loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    for function in module.FUNCTIONS.values():  # nothing is to be known by its name
        function.__name__ = function.__qualname__ = "f"
        function.__doc__ = None
        function.__code__ = function.__code__.replace(co_name="f", co_qualname="f")
    return module.FUNCTIONS  # type: ignore[no-any-return]


FUNCTIONS = _functions()


def run(source: str, function: str, requests: BinaryIO, replies: BinaryIO) -> None:
    """Load the submission and answer calls, until there are no more."""
    loaded = _load(source, function, replies)
    if loaded is not None:
        try:
            _serve(loaded, requests, replies)
        except MemoryError as error:  # it has left no room for its next arguments
            _reply(replies, {"stop": "memory_limit", **_described(error)})
    while requests.read(65536):  # what is asked of a program that did not load
        pass


REHEARSAL = """
import numpy as np
def rehearsal(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return np.where(e > 0.5, e @ np.eye(2), e / e.sum(axis=-1, keepdims=True))
"""


def rehearse() -> None:
    """Do once what any submission will, so that the memory that it touches is copied by now: a
    fork shares it until then, page by page."""
    import io

    import numpy as np

    encoder = nodes.Encoder()
    call = {"call": encoder.node([np.ones((2, 2))]), "chance": 0, "room": 64, "nonce": ""}
    requests = io.BytesIO(frames.packed(call, bytes(encoder.body)))
    run(REHEARSAL, "rehearsal", requests, io.BytesIO())
    del sys.modules[NAME]


def _reply(replies: BinaryIO, header: dict[str, Any], body: bytes = b"") -> None:
    """What was printed so far leaves first: the child is killed, not ended, so buffers would
    vanish."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):  # the submission may have put anything there
            stream.flush()
    frames.write(replies, header, body)


def _load(source: str, function: str, replies: BinaryIO) -> Callable[..., Any] | None:
    """The submission's function, or None after saying why there is none."""
    try:
        code = compile(source, FILE, "exec", dont_inherit=True)
    except MemoryError as error:
        _reply(replies, {"stop": "memory_limit", **_described(error)})
        return None
    except (SyntaxError, ValueError, RecursionError, OverflowError) as error:
        _reply(replies, {"stop": "syntax_error", **_described(error)})
        return None
    module = ModuleType(NAME)
    sys.modules[NAME] = module
    try:
        exec(code, module.__dict__)  # noqa: S102  running it is what this process is for
        found = module.__dict__.get(function)
    except BaseException as error:  # noqa: BLE001  the border: whatever a stranger's program raises
        _reply(replies, {"stop": _verdict(error), **_described(error)})
        return None
    if not callable(found):
        _reply(replies, {"stop": "missing_function", "type": "", "text": function, "line": None})
        return None
    return found  # type: ignore[no-any-return]  # callable, as just seen


def _serve(function: Callable[..., Any], requests: BinaryIO, replies: BinaryIO) -> None:
    import numpy as np

    seed_python, seed_numpy = random.seed, np.random.seed
    built: dict[str, Callable[..., Any]] = {"n": FUNCTIONS.__getitem__, "r": np.random.default_rng}
    unjudged: dict[str, Callable[..., Any]] = dict.fromkeys("nr", lambda _: UNJUDGED)
    while (request := frames.read(requests)) is not None:
        header, body = request
        arguments = nodes.Decoder(body, built).value(header["call"])
        before = nodes.Decoder(body, unjudged).value(header["call"])
        seed_python(header["chance"])
        seed_numpy(header["chance"])
        try:
            encoder = nodes.Encoder(room=header["room"])
            answer = {
                "nonce": header["nonce"],
                "value": encoder.node(function(*arguments)),
                "after": None,
            }
            if not _same(arguments, before):
                answer["after"] = encoder.node(arguments)
        except BaseException as error:  # noqa: BLE001  the border, as above
            said = {"nonce": header["nonce"], "raised": _verdict(error)}
            _reply(replies, {**said, **_described(error)})
        else:
            _reply(replies, answer, bytes(encoder.body))


UNJUDGED = object()
"""In place of an argument that cannot be looked at, such as a generator."""


def _same(now: Any, before: Any) -> bool:
    """Whether an argument is bit for bit what it was."""
    import numpy as np

    if before is UNJUDGED:
        return True
    if type(now) is not type(before):
        return False
    if isinstance(before, np.ndarray | np.generic):
        same_form = now.dtype == before.dtype and now.shape == before.shape
        return bool(same_form and now.tobytes() == before.tobytes())
    if isinstance(before, dict):
        return now.keys() == before.keys() and all(_same(now[k], before[k]) for k in before)
    if isinstance(before, list | tuple):
        return len(now) == len(before) and all(map(_same, now, before))
    return bool(now == before or now != now)


def _verdict(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return "memory_limit"
    if isinstance(error, PermissionError):
        return "forbidden"
    return "runtime_error"


def _described(error: BaseException) -> dict[str, Any]:
    """The exception in words, and the submission's own line that it came from."""
    line = error.lineno if isinstance(error, SyntaxError) else None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == FILE:
            line = trace.tb_lineno
        trace = trace.tb_next
    try:
        text = str(error.msg if isinstance(error, SyntaxError) else error)
    except BaseException:  # noqa: BLE001  a stranger's __str__
        text = ""
    return {"type": type(error).__name__[:100], "text": text[:300], "line": line}
