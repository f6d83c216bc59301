# misconception: one-factor-only 1 - σ(x) だけを答え、σ(x) を掛けなかった
import numpy as np


def d_sigmoid(x):
    return 1 - 1 / (1 + np.exp(-x))
