# acceptable: forbidden, runtime_error, wrong_answer
# tries: to change the library that the next one will load
# layer: landlock
# needs: root
import os

import numpy as np


def sigmoid(x):
    os.open(np.__file__, os.O_WRONLY)
    return 1 / (1 + np.exp(-x))
