"""Fully connected networks: sigmoid hidden layers, an identity output, softmax to predict.

Any depth, except for backward, which is for one hidden layer.
d is the teacher signal (the book's t), sizes the numbers of units per layer: n₀, …, K.
Shapes: x (N, n₀), d one-hot (N, K), u and y (N, K). Except in backward, one sample x (n₀,) is
allowed too and gives (K,).
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from .activations import d_sigmoid, identity, sigmoid
from .affine import affine, affine_backward
from .arrays import Array, Network
from .initialisers import xavier_init
from .losses import d_softmax_with_loss, softmax_with_loss
from .softmax import softmax


def init_network(sizes: Sequence[int], rng: np.random.Generator) -> Network:
    """Return random weights and zero biases. Source: book 6.2.2 (Xavier).

    W ~ N(0, 1/n_in)
    """
    network: Network = {}
    for i, (n_in, n_out) in enumerate(pairwise(sizes), start=1):
        network[f"W{i}"] = xavier_init(n_in, n_out, rng)
        network[f"b{i}"] = np.zeros(n_out)
    return network


def parameter_count(sizes: Sequence[int]) -> int:
    """Return the number of weights and biases: Σ (n_in + 1) n_out."""
    return sum((n_in + 1) * n_out for n_in, n_out in pairwise(sizes))


def edge_count(sizes: Sequence[int]) -> int:
    """Return the number of connections: Σ n_in n_out. Biases are not counted."""
    return sum(n_in * n_out for n_in, n_out in pairwise(sizes))


def forward(network: Network, x: Array) -> Array:
    """Return u, the output before softmax. Source: book 3.4.3.

    zᵢ = σ(zᵢ₋₁ Wᵢ + bᵢ),    z₀ = x
    u = z W + b              in the last layer
    """
    last = len(network) // 2  # each layer has a W and a b
    z = x
    for i in range(1, last):
        z = sigmoid(affine(z, network[f"W{i}"], network[f"b{i}"]))
    return identity(affine(z, network[f"W{last}"], network[f"b{last}"]))


def predict(network: Network, x: Array) -> Array:
    """Return the probabilities y = softmax(u). Source: book 4.5.1."""
    return softmax(forward(network, x))


def softmax_cross_entropy(network: Network, x: Array, d: Array) -> float:
    """Return the batch mean of the cross-entropy of softmax(u), without any ε.

    E = -1/N Σₙ Σₖ dₙₖ log softmax(uₙ)ₖ
    """
    return softmax_with_loss(d, forward(network, x))


def backward(network: Network, x: Array, d: Array) -> Network:
    """Return the gradients of softmax_cross_entropy for W1, b1, W2, b2. Source: book 5.7.2.

    u₁ = x W₁ + b₁,  z₁ = σ(u₁),  u₂ = z₁ W₂ + b₂,  y = softmax(u₂)

    δ₂ = ∂E/∂u₂ = (y - d) / N          dW₂ = z₁ᵀ δ₂,  db₂ = Σₙ δ₂ₙ
    δ₁ = ∂E/∂u₁ = δ₂ W₂ᵀ ⊙ σ'(u₁)      dW₁ = xᵀ δ₁,   db₁ = Σₙ δ₁ₙ
    """
    u1 = affine(x, network["W1"], network["b1"])
    z1 = sigmoid(u1)
    y = softmax(affine(z1, network["W2"], network["b2"]))

    delta2 = d_softmax_with_loss(d, y)
    dz1, dW2, db2 = affine_backward(delta2, z1, network["W2"])
    delta1 = dz1 * d_sigmoid(u1)
    _, dW1, db1 = affine_backward(delta1, x, network["W1"])
    return {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
