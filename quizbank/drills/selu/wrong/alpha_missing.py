# misconception: alpha-forgotten 負の側に α を掛けるのを忘れた
import numpy as np

LAMBDA = 1.0507009873554805


def selu(x):
    return LAMBDA * np.where(x > 0, x, np.exp(x) - 1)
