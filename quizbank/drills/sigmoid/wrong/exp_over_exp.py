# misconception: overflow-on-positive-side eˣ / (1 + eˣ) はどんな x でも使えると考えた
import numpy as np


def sigmoid(x):
    e = np.exp(x)
    return e / (1 + e)
