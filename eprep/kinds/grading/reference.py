"""Where a drill's expected values come from: the reference network, or a file in its folder."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import cached_property
from typing import Any, Protocol

from eprep.core.catalogue import Phrase, phrase
from eprep.core.functions import FUNCTIONS
from eprep.core.trial import Dice, Limits, Named, Raised, Returned, Runner, Running, Stopped
from eprep.core.verdict import Outcome

IMPL = "reference_impl."


class Reference(Protocol):
    def ordered(self, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
        """The arguments in the order in which the function takes them."""

    def reply(self, arguments: Mapping[str, Any]) -> Returned:
        """What the function makes of them. Raises Stopped where it cannot say."""


@contextmanager
def open_reference(
    name: str, source: str, function: str, limits: Limits, run: Runner
) -> Iterator[Reference]:
    """The reference that a drill names, ready. A bank's own file is a stranger's program: its
    `source` runs in the sandbox."""
    if name.startswith(IMPL):
        yield _Public(name)
        return
    with ExitStack() as stack:
        try:
            running = stack.enter_context(run(source, function, limits))
        except Stopped as stop:
            raise _failed(stop) from stop
        yield _Sandboxed(source, function, running)


def internal(reason: object) -> Stopped:
    """The grader cannot judge, which is no fault of the submission."""
    said = reason if isinstance(reason, Phrase) else str(reason)
    return Stopped(Outcome.INTERNAL_ERROR, phrase("case.reference_failed", reason=said))


@contextmanager
def judging() -> Iterator[None]:
    """The border round what a bank may have set wrongly: whatever breaks inside of it says nothing
    of the submission. Raises Stopped."""
    try:
        yield
    except Stopped:
        raise
    except Exception as error:
        raise internal(f"{type(error).__name__}: {error}") from error


def _failed(stop: Stopped) -> Stopped:
    """A sandbox that cannot run speaks for itself; all else is the reference's doing."""
    return stop if stop.outcome is Outcome.INTERNAL_ERROR else internal(stop.outcome)


def _sorted(arguments: Mapping[str, Any], parameters: list[str]) -> Mapping[str, Any]:
    """By position, so nothing may be left out before the last that is given."""
    given = parameters[: len(arguments)]
    if set(arguments) != set(given):
        takes = "、".join(parameters)
        raise internal(phrase("case.reference_arguments", takes=takes, given="、".join(arguments)))
    return {name: arguments[name] for name in given}


def public(name: str) -> Callable[..., Any]:
    """A public function of the reference network. Raises Stopped where there is none."""
    import reference_impl

    name = name.removeprefix(IMPL)
    found = getattr(reference_impl, name) if name in reference_impl.__all__ else None
    if not callable(found):
        raise internal(name)
    return found  # type: ignore[no-any-return]  # callable, as just seen


class _Public:
    """A public function of the reference network, called here."""

    def __init__(self, name: str) -> None:
        self._name = name

    @cached_property
    def _function(self) -> Callable[..., Any]:
        return public(self._name)

    @cached_property
    def _parameters(self) -> list[str]:
        import inspect

        return list(inspect.signature(self._function).parameters)

    def ordered(self, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
        return _sorted(arguments, self._parameters)

    def reply(self, arguments: Mapping[str, Any]) -> Returned:
        return Returned(self._function(*map(_built, arguments.values())))


def _built(argument: Any) -> Any:
    """The argument itself, where only its name or seed is known."""
    import numpy as np

    if isinstance(argument, Named):
        return FUNCTIONS[argument.name]
    if isinstance(argument, Dice):
        return np.random.default_rng(argument.seed)
    return argument


class _Sandboxed:
    """A file of the drill's folder, called in a child process of its own."""

    def __init__(self, source: str, function: str, running: Running) -> None:
        self._source = source
        self._function = function
        self._running = running

    def ordered(self, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
        return _sorted(arguments, _parameters(self._source, self._function))

    def reply(self, arguments: Mapping[str, Any]) -> Returned:
        try:
            reply = self._running.call(list(arguments.values()))
        except Stopped as stop:
            raise _failed(stop) from stop
        if isinstance(reply, Raised):
            raise internal(reply.outcome)
        return reply


def _parameters(source: str, function: str) -> list[str]:
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name == function:
            return [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
    raise internal(function)
