# mistake: Operator precedence: "/ 2 * d.size" multiplies by the number of elements instead of dividing by it.
import numpy as np


def mean_squared_error(d, y):
    diff = y - d
    sq = diff * diff
    return sq.sum() / 2 * d.size
