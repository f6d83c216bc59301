# misconception: lambda-missing-on-positive-side λ は負の側だけに掛かり、正の側では x のままだと考えた
import numpy as np

LAMBDA = 1.0507009873554805
ALPHA = 1.6732632423543772


def selu(x):
    return np.where(x > 0, x, LAMBDA * ALPHA * (np.exp(x) - 1))
