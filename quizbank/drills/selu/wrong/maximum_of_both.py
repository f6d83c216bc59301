# misconception: maximum-of-both Leaky ReLU と同じように、二つの式の大きいほうをとればよいと考えた
import numpy as np

LAMBDA = 1.0507009873554805
ALPHA = 1.6732632423543772


def selu(x):
    return LAMBDA * np.maximum(x, ALPHA * (np.exp(x) - 1))
