# acceptable: forbidden, runtime_error
# tries: to see what only root may
# layer: landlock, capabilities
# needs: full_root
import numpy as np


def sigmoid(x):
    open("/proc/1/environ", "rb").read()
    return 1 / (1 + np.exp(-x))
