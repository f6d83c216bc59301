"""Typed values without pickle: nothing that arrives is ever executed.

A value becomes a node of JSON: null, true, false, ["s", text], ["i", decimal], ["f", hex], ["l",
"t" or "g", nodes] for a list, a tuple, or what an iterator gave, ["d", [[key, node]…]], ["a",
dtype, shape] for an array with its bytes in the body of the frame, ["c", dtype] for a NumPy number,
["n", name] for a function known to both sides, ["r", seed] for a random generator, ["x", type,
dtype or null] for what never crosses, with its shape for an array that is too large.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import prod
from typing import Any

import numpy as np

from .frames import BODY_MOST, Malformed

NODES_MOST = 4096
"""In one value."""

DEPTH_MOST = 6
DIMENSIONS_MOST = 64
NUMPY_MOST = 2**63 - 1
"""NumPy's own bounds of a shape: axes, and the length of one."""

DIGITS_MOST = 400
SEEDS = 2**63
"""Those of generators are below this."""

NAME_MOST = 100
"""Characters of a strange type."""

CHARACTERS_A_NODE = 16
"""A text costs the sender a node for so many characters, so that the header's bound holds too."""

DTYPES = frozenset("?bBhHiIlLqQefd")
"""Type characters of arrays that may cross: bool, integers, floats."""

WIDEST = 8
"""Bytes of one number of these."""

NUMBERS_MOST = BODY_MOST // WIDEST
"""In one value. An axis of no length counts as one of length 1: nothing may be vast without
weighing anything."""


class _TooMuch(Exception):
    """The value has more parts than may be sent."""


class Encoder:
    """Turns values into nodes, and gathers the bytes of their arrays."""

    def __init__(
        self,
        special: Callable[[Any], list[Any] | None] = lambda _: None,
        room: int = NUMBERS_MOST,
    ) -> None:
        """`special` gives the nodes of values that only one side knows how to name; `room` is how
        many numbers one value may hold in arrays."""
        self.body = bytearray()
        self.strange = False
        """Something was named that cannot cross."""

        self._nodes = 0
        self._numbers = 0
        self._room = room
        self._special = special

    def node(self, value: Any) -> Any:
        """What is too deep or too much to send is sent as a strange type, whole."""
        start, self._nodes, self._numbers = len(self.body), 0, 0
        try:
            return self._node(value, 0)
        except _TooMuch:
            del self.body[start:]
            self._nodes = 0
            return self._strange(type(value).__name__)

    def _node(self, value: Any, depth: int) -> Any:
        self._spend(1)
        if depth > DEPTH_MOST:
            raise _TooMuch
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            return ["s", self._text(value)]
        if isinstance(value, int) and value.bit_length() < DIGITS_MOST * 3:
            return ["i", self._text(str(int(value)))]
        if isinstance(value, np.generic):
            kind, *rest = self._array(np.asarray(value))
            return ["c", rest[0]] if kind == "a" else self._strange(type(value).__name__)
        if isinstance(value, np.ndarray):
            return self._array(np.asarray(value))
        if isinstance(value, float):
            return ["f", float(value).hex()]
        if isinstance(value, list | tuple):
            kind = "t" if isinstance(value, tuple) else "l"
            return [kind, [self._node(item, depth + 1) for item in value]]
        if isinstance(value, dict) and all(isinstance(key, str) for key in value):
            pairs = value.items()
            return ["d", [[self._key(key), self._node(v, depth + 1)] for key, v in pairs]]
        if isinstance(value, Iterator):
            return ["g", [self._node(item, depth + 1) for item in value]]
        return self._special(value) or self._strange(type(value).__name__)

    def _strange(self, name: str, dtype: str | None = None, shape: Sequence[int] = ()) -> Any:
        self.strange = True
        dtype = None if dtype is None else self._text(dtype[:NAME_MOST])
        return ["x", self._text(name[:NAME_MOST]), dtype, *([list(shape)] if shape else [])]

    def _key(self, key: str) -> str:
        """It takes the room of a node, though it is none."""
        self._spend(1)
        return self._text(key)

    def _text(self, text: str) -> str:
        self._spend(len(text) // CHARACTERS_A_NODE)
        return str(text)

    def _spend(self, nodes: int) -> None:
        self._nodes += nodes
        if self._nodes > NODES_MOST:
            raise _TooMuch

    def _array(self, array: Any) -> Any:
        self._spend(array.ndim // CHARACTERS_A_NODE)
        if array.dtype.char == "g":  # its layout is the machine's own; a double tells enough
            array = array.astype(np.float64)
        if array.dtype.char not in DTYPES:
            return self._strange("ndarray", str(array.dtype))
        numbers = self._numbers + numbers_of(array.shape)
        if numbers > self._room or len(self.body) + array.nbytes > BODY_MOST:
            return self._strange("ndarray", str(array.dtype), array.shape)
        self._numbers = numbers
        array = array.astype(array.dtype.newbyteorder("="), copy=False)
        self.body += array.tobytes()
        return ["a", array.dtype.char, list(array.shape)]


class Decoder:
    """Turns nodes back into values, trusting nothing. Raises Malformed."""

    def __init__(
        self, body: bytes, special: Mapping[str, Callable[..., Any]], room: int = NUMBERS_MOST
    ) -> None:
        """`special` builds what a node of the kinds "g", "n", "r" and "x" stands for; kinds that
        it lacks are malformed. `room` is as for the encoder."""
        self._body = body
        self._at = 0
        self._nodes = 0
        self._numbers = 0
        self._room = room
        self._special = special

    def value(self, node: Any) -> Any:
        self._nodes = self._numbers = 0
        return self._value(node, 0)

    def end(self) -> None:
        """Nothing may be left over."""
        if self._at != len(self._body):
            raise Malformed("more than was announced")

    def _value(self, node: Any, depth: int) -> Any:
        self._nodes += 1
        if self._nodes > NODES_MOST or depth > DEPTH_MOST:
            raise Malformed("too many nodes")
        if node is None or isinstance(node, bool):
            return node
        match node:
            case ["s", str(text)]:
                return text
            case ["i", str(text)] if len(text) <= DIGITS_MOST and _is_integer(text):
                return int(text)
            case ["f", str(text)] if len(text) <= 40:
                return _from_hex(text)
            case ["l", list(items)]:
                return [self._value(item, depth + 1) for item in items]
            case ["t", list(items)]:
                return tuple(self._value(item, depth + 1) for item in items)
            case ["d", list(pairs)]:
                return dict(self._pair(pair, depth) for pair in pairs)
            case ["a", str(char), list(shape)]:
                return self._array(char, shape)
            case ["c", str(char)]:
                return self._array(char, [])[()]
        return self._named(node, depth)

    def _named(self, node: Any, depth: int) -> Any:
        match node:
            case ["x", str(name), str() | None as dtype] if "x" in self._special:
                return self._special["x"](name[:NAME_MOST], dtype and dtype[:NAME_MOST])
            case ["x", "ndarray", str(dtype), list(shape)] if "x" in self._special:
                return self._special["x"]("ndarray", dtype[:NAME_MOST], _shape(shape, NUMPY_MOST))
            case ["g", list(items)] if "g" in self._special:
                return self._special["g"](tuple(self._value(item, depth + 1) for item in items))
            case ["n", str(name)] if "n" in self._special:
                return self._special["n"](name)
            case ["r", int(seed)] if "r" in self._special and 0 <= seed < SEEDS:
                return self._special["r"](seed)
        raise Malformed("no node")

    def _pair(self, pair: Any, depth: int) -> tuple[str, Any]:
        match pair:
            case [str(key), node]:
                return key, self._value(node, depth + 1)
        raise Malformed("no pair")

    def _array(self, char: str, shape: list[Any]) -> Any:
        if char not in DTYPES or len(char) != 1:
            raise Malformed("no array")
        self._numbers += numbers_of(_shape(shape, self._room))
        if self._numbers > self._room:
            raise Malformed("too many numbers")
        dtype = np.dtype(char)
        end = self._at + prod(shape) * dtype.itemsize
        if end > len(self._body):
            raise Malformed("array beyond the body")
        part = self._body[self._at : end]
        if char == "?" and part.strip(b"\0\1"):
            raise Malformed("neither true nor false")
        self._at = end
        try:
            return np.frombuffer(part, dtype).reshape(shape).copy()
        except ValueError as error:  # empty, but of sizes that NumPy cannot multiply
            raise Malformed("no shape") from error


def numbers_of(shape: Sequence[int]) -> int:
    """How much room an array takes."""
    return prod(max(n, 1) for n in shape)


def _shape(shape: list[Any], most: int) -> tuple[int, ...]:
    if len(shape) > DIMENSIONS_MOST or not all(type(n) is int and 0 <= n <= most for n in shape):
        raise Malformed("no shape")
    return tuple(shape)


def _is_integer(text: str) -> bool:
    return text.isascii() and text.removeprefix("-").isdigit()


def _from_hex(text: str) -> float:
    try:
        return float.fromhex(text)
    except (ValueError, OverflowError) as error:
        raise Malformed("no float") from error
