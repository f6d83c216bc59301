# acceptable: pass
# tries: to take most of the memory that it is granted, and once more after giving it back
import numpy as np

for _ in range(2):
    work = np.ones(150 * 2**17)
    one = work[0]
    del work


def sigmoid(x):
    return one / (1 + np.exp(-x))
