# acceptable: source_too_large
# tries: to be longer than can be read
{FIVE_MEGABYTES}
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
