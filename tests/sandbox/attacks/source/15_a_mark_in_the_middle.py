# acceptable: syntax_error
# tries: to hold a byte order mark where it marks nothing
import numpy as np{BOM}


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
