# misconception: overflow-on-positive-side eˣ / (1 + eˣ)² はどんな x でも使えると考えた
import numpy as np


def d_sigmoid(x):
    e = np.exp(x)
    return e / (1 + e) ** 2
