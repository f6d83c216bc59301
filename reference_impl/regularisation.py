"""Penalties on large weights, and what keeps weights small without a penalty.

Letters: E the loss, w one weight, λ = strength or weight_decay. Only the weights, keys W…, are kept
small. Biases are exempt because they multiply no input; γ, β and the statistics of normalisation by
choice.
"""

import numpy as np

from .arrays import Array, Network


def l1_penalty(network: Network, strength: float) -> float:
    """Return what L1 regularisation adds to the loss. Source: Tibshirani 1996.

    λ Σ |w|
    """
    return strength * sum(float(np.abs(W).sum()) for W in _weights(network).values())


def l1_gradient(network: Network, strength: float) -> Network:
    """Return ∂/∂w of l1_penalty, and 0 at w = 0, where any number in [-λ, λ] is a subgradient.

    λ sign(w)
    """
    pulls = {key: strength * np.sign(W) for key, W in _weights(network).items()}
    return _zeros(network) | pulls


def l2_penalty(network: Network, strength: float) -> float:
    """Return what L2 regularisation adds to the loss. Source: book 6.4.2.

    ½ λ Σ w²
    """
    return 0.5 * strength * sum(float((W**2).sum()) for W in _weights(network).values())


def l2_gradient(network: Network, strength: float) -> Network:
    """Return ∂/∂w of l2_penalty. Source: book 6.4.2.

    λ w
    """
    pulls = {key: strength * W for key, W in _weights(network).items()}
    return _zeros(network) | pulls


def decoupled_decay(network: Network, learning_rate: float, weight_decay: float) -> Network:
    """Return the network with its weights shrunk, separately from the gradient step.
    Source: Loshchilov & Hutter 2019.

    w ← w - η λ w    where η = learning_rate; the gradient, too, is that of the old w

    Only for plain SGD is this L2 regularisation. adamw_update lets biases decay as well.
    """
    shrunk = {key: W - learning_rate * weight_decay * W for key, W in _weights(network).items()}
    return network | shrunk


def max_norm(W: Array, limit: float) -> Array:
    """Return W with no column longer than c = limit > 0. Source: Srivastava et al. 2014, 5.1.

    wⱼ ← wⱼ min(1, c / ‖wⱼ‖)    where wⱼ, column j of W (n_in, n_out), is what enters unit j
    """
    length = np.sqrt((W**2).sum(axis=0))
    scaled: Array = W * (limit / np.maximum(length, limit))  # c / c for a short column
    return scaled


def _weights(network: Network) -> Network:
    return {key: W for key, W in network.items() if key.startswith("W")}


def _zeros(network: Network) -> Network:
    return {key: np.zeros_like(w) for key, w in network.items()}
