# mistake: it uses e^x / (1 + e^x), which becomes inf / inf = nan for large positive x.
import numpy as np


def sigmoid(x):
    e = np.exp(x)
    return e / (1 + e)
