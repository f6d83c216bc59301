"""The update rules of the optimisers, one function each. Book 6.1.

Letters: w a parameter, g = ∂E/∂w, η the learning rate (lr), μ = momentum, ε against division by 0.
State, zeros before the first update: the velocity v; h, the sum or mean of g²; in Adam m, the mean
of g, and v, there the mean of g².
Shapes: params, grads and the state are dicts of the same keys and shapes (sgd_update calls them
network and grad). Everything is element by element, and the results are new.
"""

import numpy as np

from .arrays import Network


def sgd_update(network: Network, grad: Network, learning_rate: float) -> Network:
    """Return the network after one step. Source: book 6.1.2.

    w ← w - η g
    """
    return {key: w - learning_rate * grad[key] for key, w in network.items()}


def momentum_update(
    params: Network, grads: Network, velocity: Network, lr: float = 0.01, momentum: float = 0.9
) -> tuple[Network, Network]:
    """Return (params, velocity). Source: book 6.1.4, with μ for its α.

    v ← μ v - η g
    w ← w + v
    """
    velocity = {key: momentum * v - lr * grads[key] for key, v in velocity.items()}
    params = {key: w + velocity[key] for key, w in params.items()}
    return params, velocity


def nesterov_update(
    params: Network, grads: Network, velocity: Network, lr: float = 0.01, momentum: float = 0.9
) -> tuple[Network, Network]:
    """Return (params, velocity). Source: Bengio et al. 2012, arXiv:1212.0901.

    v ← μ v - η g
    w ← w + μ v - η g              with the new v
      = w + μ² v - (1 + μ) η g     with the old v, as in the paper

    Nesterov's own form takes the gradient at a point ahead of its parameters θ:
    v ← μ v - η ∂E(θ + μ v),  θ ← θ + v
    Here w is that point, w = θ + μ v, so the gradient is taken at w itself.

    Some versions of the book's optimizer.py use the new v in the paper's formula: a mistake.

    PyTorch keeps -v / η instead of v, which is the same as long as η does not change.
    """
    velocity = {key: momentum * v - lr * grads[key] for key, v in velocity.items()}
    params = {key: w + momentum * velocity[key] - lr * grads[key] for key, w in params.items()}
    return params, velocity


def adagrad_update(
    params: Network, grads: Network, h: Network, lr: float = 0.01, eps: float = 1e-7
) -> tuple[Network, Network]:
    """Return (params, h). Source: book 6.1.5.

    h ← h + g²
    w ← w - η g / (√h + ε)
    """
    h = {key: h_old + grads[key] ** 2 for key, h_old in h.items()}
    params = {key: w - lr * grads[key] / (np.sqrt(h[key]) + eps) for key, w in params.items()}
    return params, h


def rmsprop_update(
    params: Network,
    grads: Network,
    h: Network,
    lr: float = 0.01,
    decay_rate: float = 0.99,
    eps: float = 1e-7,
) -> tuple[Network, Network]:
    """Return (params, h): AdaGrad that forgets. Source: book 6.1.5; Hinton's lecture 6e.

    h ← ρ h + (1 - ρ) g²        where ρ = decay_rate
    w ← w - η g / (√h + ε)
    """
    rho = decay_rate
    h = {key: rho * h_old + (1 - rho) * grads[key] ** 2 for key, h_old in h.items()}
    params = {key: w - lr * grads[key] / (np.sqrt(h[key]) + eps) for key, w in params.items()}
    return params, h


def adam_update(
    params: Network,
    grads: Network,
    m: Network,
    v: Network,
    t: int,
    lr: float = 0.001,
    beta1: float = 0.9,
    beta2: float = 0.999,
    eps: float = 1e-8,
) -> tuple[Network, Network, Network]:
    """Return (params, m, v) after update t = 1, 2, …. Source: Kingma & Ba 2015; book 6.1.6.

    m ← β₁ m + (1 - β₁) g,     m̂ = m / (1 - β₁ᵗ)
    v ← β₂ v + (1 - β₂) g²,    v̂ = v / (1 - β₂ᵗ)
    w ← w - η m̂ / (√v̂ + ε)

    The book's code adds its ε to √v instead of √v̂.
    """
    m = {key: beta1 * m_old + (1 - beta1) * grads[key] for key, m_old in m.items()}
    v = {key: beta2 * v_old + (1 - beta2) * grads[key] ** 2 for key, v_old in v.items()}
    c1, c2 = 1 - beta1**t, 1 - beta2**t
    params = {key: w - lr / c1 * m[key] / (np.sqrt(v[key] / c2) + eps) for key, w in params.items()}
    return params, m, v


def adamw_update(
    params: Network,
    grads: Network,
    m: Network,
    v: Network,
    t: int,
    lr: float = 0.001,
    beta1: float = 0.9,
    beta2: float = 0.999,
    eps: float = 1e-8,
    weight_decay: float = 0.01,
) -> tuple[Network, Network, Network]:
    """Return (params, m, v): Adam with a separate decay. Source: Loshchilov & Hutter 2019.

    w ← w - η λ w - η m̂ / (√v̂ + ε)    λ = weight_decay; m̂ and v̂ as in Adam, from g alone

    As in PyTorch, η multiplies λ too, and biases decay as well; with decoupled_decay of
    regularisation.py they do not.
    """
    decayed = {key: w - lr * weight_decay * w for key, w in params.items()}
    return adam_update(decayed, grads, m, v, t, lr, beta1, beta2, eps)
