# misconception: argmax-of-labels 第2引数がラベルのときにも、one-hot と同じように argmax を使った
import numpy as np


def accuracy(d, y):
    if d.ndim == 2:
        d = np.argmax(d, axis=1)
    return np.mean(np.argmax(y, axis=1) == d)
