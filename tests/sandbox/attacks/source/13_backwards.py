# acceptable: wrong_answer
# tries: to read as one program and to run as another: the return is no part of the text before it
import numpy as np


def sigmoid(x):
    """Return the logistic function. {RIGHT_TO_LEFT}"""; return -x  # {RIGHT_TO_LEFT}
    return 1 / (1 + np.exp(-x))
