# misconception: all-elements-moved x のすべての要素を一度に動かせばよいと考えた
import numpy as np


def numerical_gradient(f, x):
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2 * h)
