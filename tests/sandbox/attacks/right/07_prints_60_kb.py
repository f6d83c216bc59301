# acceptable: pass
# tries: to print just less than may be printed
import sys

import numpy as np

print("計算" * 5000)
print("x" * 20_000, file=sys.stderr)


def sigmoid(x):
    print(x)
    return 1 / (1 + np.exp(-x))
