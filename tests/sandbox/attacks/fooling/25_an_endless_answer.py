# acceptable: wrong_type
# tries: to go on answering
import itertools


def sigmoid(x):
    return itertools.repeat(0.5)
