# acceptable: wrong_type
# tries: to be a function that only promises to answer
import numpy as np


async def sigmoid(x):
    return 1 / (1 + np.exp(-x))
