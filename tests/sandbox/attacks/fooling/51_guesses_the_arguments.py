# acceptable: wrong_answer, wrong_shape
# tries: to know the answers by heart: those to the draws of the seed 0
import numpy as np

DRAWS = np.random.default_rng(0).standard_normal((9, 2, 3))
answers = iter(1 / (1 + np.exp(-DRAWS)))


def sigmoid(x):
    return next(answers)
