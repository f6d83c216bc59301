# acceptable: wrong_answer
# tries: to hide every wrong value behind a mask
import numpy as np


def sigmoid(x):
    return np.ma.masked_all(x.shape) * 0 + np.ma.array(-x, mask=True)
