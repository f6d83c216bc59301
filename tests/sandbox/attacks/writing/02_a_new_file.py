# acceptable: forbidden, runtime_error
# tries: to leave a file where everybody may
# layer: landlock
import numpy as np


def sigmoid(x):
    open("/tmp/{MARK}", "w").close()
    return 1 / (1 + np.exp(-x))
