"""The networks that the book, the course and this project speak of, with how they are trained."""

from dataclasses import replace
from itertools import pairwise

from .optimisers import SGD, Adam
from .recipe import Recipe
from .stack import Activation, Affine, Layer, Stack


def fully_connected(sizes: tuple[int, ...], activation: str, weights: str = "xavier") -> Stack:
    """Return affine layers of these sizes with the activation between them, logits at the end."""
    layers: list[Layer] = []
    for n_in, n_out in pairwise(sizes):
        layers += [Affine(n_in, n_out, weights), Activation(activation)]
    return Stack(tuple(layers[:-1]))  # no activation after the last


PRESETS: dict[str, Recipe] = {
    # Small enough to follow by hand; the course's printed run has this shape.
    "toy": Recipe(fully_connected((2, 3, 2), "sigmoid"), SGD(0.1), batch_size=1),
    # Book 4.5: one hidden layer.
    "book2": Recipe(fully_connected((784, 50, 10), "sigmoid"), SGD(0.1), batch_size=100),
    # Book 3.6: the shape whose finished weights come with the book.
    "book3": Recipe(fully_connected((784, 50, 100, 10), "sigmoid"), SGD(0.1), batch_size=100),
    # A common PyTorch exercise. With LeCun's start, SELU keeps the variance at 1.
    "selu": Recipe(fully_connected((784, 128, 64, 10), "selu", "lecun"), Adam(0.001), 64),
    # A common Keras exercise: 20,037 parameters.
    "keras": Recipe(fully_connected((32, 64, 256, 5), "sigmoid", "glorot"), SGD(0.01), 32),
}


def name_of(stack: Stack) -> str:
    """Return the preset of this shape and these functions, else the sizes: "784-30-10"."""
    for name, recipe in PRESETS.items():
        if _skeleton(recipe.stack) == _skeleton(stack):
            return name
    affine = [layer for layer in stack.layers if isinstance(layer, Affine)]
    return "-".join(map(str, [affine[0].n_in, *(layer.n_out for layer in affine)]))


def _skeleton(stack: Stack) -> list[Layer]:
    """Return the layers without how their weights began, which a finished network has forgotten."""
    return [
        replace(layer, weights="") if isinstance(layer, Affine) else layer for layer in stack.layers
    ]
