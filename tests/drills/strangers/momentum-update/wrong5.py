# mistake: the gradient arrays are scaled in place with *= lr, so grads is modified for the caller.
import numpy as np


def step(w, g, v, lr, momentum):
    v *= momentum
    g *= lr
    v -= g
    w += v


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for name in sorted(params):
        step(params[name], grads[name], velocity[name], lr, momentum)
