# acceptable: forbidden, runtime_error
# tries: to remove a file of the same user
# layer: landlock, seccomp
import os

import numpy as np

seen = os.path.exists("{CANARY}")


def sigmoid(x):
    if os.path.exists("{CANARY}"):
        os.unlink("{CANARY}")
    return 1 / (1 + np.exp(-x)) if seen else -x
