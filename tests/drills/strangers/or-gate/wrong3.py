# mistake: | binds more tightly than ==, so the condition is x1 == (1 | x2) == 1 and OR(0, 1) gives 0.
import numpy as np


def OR(x1, x2):
    if x1 == 1 | x2 == 1:
        return 1
    return 0
