# misconception: total-input-returned 総入力をそのまま返し、0か1に直さなかった
import numpy as np


def OR(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.2
    return np.sum(w * x) + b
