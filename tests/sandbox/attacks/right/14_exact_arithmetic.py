# acceptable: pass
# tries: to compute with decimals and fractions, number by number
from decimal import Decimal, localcontext
from fractions import Fraction

import numpy as np


def one(value):
    with localcontext() as context:
        context.prec = 50
        return float(Fraction(1 / (1 + (-Decimal(float(value))).exp())))


def sigmoid(x):
    return np.vectorize(one, otypes=[float])(x)
