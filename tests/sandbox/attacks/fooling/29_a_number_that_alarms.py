# acceptable: not_finite
# tries: to alarm whoever computes with its answer: float32 that signals that it is no number
import numpy as np


def sigmoid(x):
    return np.full(x.shape, 0x7FA00000, np.uint32).view(np.float32)
