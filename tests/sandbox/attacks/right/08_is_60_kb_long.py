# acceptable: pass
# tries: to be just shorter than may be
{60_KIB}
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
