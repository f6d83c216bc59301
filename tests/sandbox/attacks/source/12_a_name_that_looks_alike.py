# acceptable: missing_function
# tries: to have the name of the function to the eye alone
import numpy as np


def sigmоid(x):
    return 1 / (1 + np.exp(-x))
