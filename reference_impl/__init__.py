"""The mathematics of the book in NumPy alone: the answer key of the drills.

"Book" is 斎藤康毅『ゼロから作るDeep Learning』, "day 1" the deck of the course's first day.
float64 in, float64 out; rows are samples; no argument is ever changed.
"""

from .activations import d_relu, d_sigmoid, identity, relu, sigmoid, softmax, step_function
from .gradient import numerical_gradient
from .layers import affine, affine_backward
from .losses import (
    cross_entropy_error,
    d_mean_squared_error,
    d_softmax_with_loss,
    mean_squared_error,
)
from .network import (
    backward,
    edge_count,
    forward,
    init_network,
    parameter_count,
    predict,
    softmax_cross_entropy,
)
from .perceptron import perceptron
from .training import one_hot, sgd_update, updates_per_epoch

__all__ = [
    "affine",
    "affine_backward",
    "backward",
    "cross_entropy_error",
    "d_mean_squared_error",
    "d_relu",
    "d_sigmoid",
    "d_softmax_with_loss",
    "edge_count",
    "forward",
    "identity",
    "init_network",
    "mean_squared_error",
    "numerical_gradient",
    "one_hot",
    "parameter_count",
    "perceptron",
    "predict",
    "relu",
    "sgd_update",
    "sigmoid",
    "softmax",
    "softmax_cross_entropy",
    "step_function",
    "updates_per_epoch",
]
