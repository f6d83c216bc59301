"""The fast form of training: the same steps as the readable form, in buffers made once."""

from .learner import FastLearner, is_fast

__all__ = ["FastLearner", "is_fast"]
