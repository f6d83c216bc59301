"""A stack in one line, as files describe it: "affine 784 50 xavier, sigmoid, dropout 0.5, …".

Batch normalisation is "batch_norm 50 0.9", its size and momentum; layer normalisation is
"layer_norm 50".
"""

from collections.abc import Callable

from reference_impl.initialisers import INITIALISERS

from .activation import ACTIVATIONS, Activation
from .affine import Affine
from .batch_norm import BatchNorm
from .dropout import Dropout
from .layer import Layer
from .layer_norm import LayerNorm
from .stack import Stack

LAYERS: dict[str, Callable[[list[str]], Layer]] = {
    "affine": lambda words: Affine(_size(words[0]), _size(words[1]), *map(_initialiser, words[2:])),
    "dropout": lambda words: Dropout(*map(_share, words)),
    "batch_norm": lambda words: BatchNorm(_size(words[0]), *map(_share, words[1:])),
    "layer_norm": lambda words: LayerNorm(*map(_size, words)),
}
"""From the first word of a layer to what reads the others; a word too many is a TypeError of the
layer's own. The last words may be left out. An activation is its name alone."""

LONGEST = 10_000
"""Characters of a line: several hundred layers."""

WORDS = {Affine: "affine", Dropout: "dropout", BatchNorm: "batch_norm", LayerNorm: "layer_norm"}


def stack_text(stack: Stack) -> str:
    """Return the line that `parse_stack` turns into the same stack."""
    return ", ".join(_text(layer) for layer in stack.layers)


def parse_stack(line: str) -> Stack:
    """Return the stack. Raises ValueError with the layer that could not be read."""
    if len(line) > LONGEST:
        raise ValueError(f"more than {LONGEST} characters")
    return Stack(tuple(_layer(part) for part in line.split(",")))


def _text(layer: Layer) -> str:
    if isinstance(layer, Activation):
        return layer.name
    values = vars(layer).values()  # in the order of the fields, which is that of the words
    return " ".join([WORDS[type(layer)], *map(str, values)])


def _layer(part: str) -> Layer:
    word, *words = part.split() or [""]
    try:
        return Activation(word, *words) if word in ACTIVATIONS else LAYERS[word](words)
    except (KeyError, IndexError, TypeError, ValueError):
        raise ValueError(f"no layer: {part.strip()[:80]!r}") from None


def _size(word: str) -> int:
    if (size := int(word)) < 1:
        raise ValueError(word)
    return size


def _share(word: str) -> float:
    if not 0 <= (share := float(word)) < 1:
        raise ValueError(word)
    return share


def _initialiser(word: str) -> str:
    if word not in INITIALISERS:
        raise ValueError(word)
    return word
