"""Networks of any depth, described by value: layers, stacks of them, and their text form."""

from .activation import ACTIVATIONS, Activation
from .affine import Affine
from .batch_norm import BatchNorm
from .dropout import Dropout
from .layer import Layer, Trace
from .layer_norm import LayerNorm
from .stack import Lesson, Stack
from .text import parse_stack, stack_text

__all__ = [
    "ACTIVATIONS",
    "Activation",
    "Affine",
    "BatchNorm",
    "Dropout",
    "Layer",
    "LayerNorm",
    "Lesson",
    "Stack",
    "Trace",
    "parse_stack",
    "stack_text",
]
