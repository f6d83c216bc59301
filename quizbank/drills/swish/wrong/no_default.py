# misconception: default-dropped beta はいつも渡されると考え、既定値を消した
import numpy as np


def swish(x, beta):
    return x / (1 + np.exp(-beta * x))
