"""Penalties on large weights, and what holds weights small without a penalty.

Letters: λ is the strength. Only the weights, keys W…, are held; biases and all else are exempt, for
they scale no input.
"""

import numpy as np

from .arrays import Array, Network


def l1_penalty(network: Network, strength: float) -> float:
    """Return what L1 regularisation adds to the loss. Source: Tibshirani 1996.

    λ Σ |w|
    """
    return strength * sum(float(np.abs(W).sum()) for W in _weights(network).values())


def l1_gradient(network: Network, strength: float) -> Network:
    """Return ∂/∂w of l1_penalty, and at the kink w = 0 the 0 in the middle of [-λ, λ].

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
    """Return the network with its weights shrunk, beside the optimiser's own step and from the
    same w. Source: Loshchilov & Hutter 2019. Only for plain SGD is this L2 regularisation.

    w ← w - η λ w
    """
    shrunk = {key: W - learning_rate * weight_decay * W for key, W in _weights(network).items()}
    return network | shrunk


def max_norm(W: Array, limit: float) -> Array:
    """Return W with no column longer than the limit c > 0: column j of W (n_in, n_out) is what
    comes in to unit j. Source: Srivastava et al. 2014, 5.1.

    wⱼ ← wⱼ min(1, c / ‖wⱼ‖)
    """
    length = np.sqrt((W**2).sum(axis=0))
    scaled: Array = W * (limit / np.maximum(length, limit))  # c / c where the column is short
    return scaled


def _weights(network: Network) -> Network:
    return {key: W for key, W in network.items() if key.startswith("W")}


def _zeros(network: Network) -> Network:
    return {key: np.zeros_like(w) for key, w in network.items()}
