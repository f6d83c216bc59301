# misconception: constants-swapped λ と α の値を取り違えた
import numpy as np

LAMBDA = 1.6732632423543772
ALPHA = 1.0507009873554805


def selu(x):
    return LAMBDA * np.where(x > 0, x, ALPHA * (np.exp(x) - 1))
