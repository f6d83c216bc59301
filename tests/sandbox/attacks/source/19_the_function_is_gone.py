# acceptable: missing_function
# tries: to be there only while nobody looks
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


del sigmoid
