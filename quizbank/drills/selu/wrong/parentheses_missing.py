# misconception: one-subtracted-last α を eˣ だけに掛け、そのあとで1を引いた
import numpy as np

LAMBDA = 1.0507009873554805
ALPHA = 1.6732632423543772


def selu(x):
    return LAMBDA * np.where(x > 0, x, ALPHA * np.exp(x) - 1)
