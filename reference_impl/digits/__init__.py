"""Handwritten-looking digits, drawn from a seed: something to read where MNIST is not at hand."""

from .draw import synthetic_digits

__all__ = ["synthetic_digits"]
