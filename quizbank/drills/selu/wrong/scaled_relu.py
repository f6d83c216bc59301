# misconception: negative-side-zero 負の側は ReLU と同じく0だと考えた
import numpy as np

LAMBDA = 1.0507009873554805


def selu(x):
    return LAMBDA * np.maximum(0, x)
