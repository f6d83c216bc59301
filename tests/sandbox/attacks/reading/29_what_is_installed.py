# acceptable: pass, wrong_answer, forbidden, runtime_error
# tries: to learn the names of what lies below the standard library: its folder must be listed
import os

import numpy as np

LIBRARY = os.path.dirname(os.__file__)


def sigmoid(x):
    folders = [entry for entry in os.listdir(LIBRARY) if entry.endswith("-packages")]
    won = any(os.listdir(os.path.join(LIBRARY, entry)) for entry in folders)
    return 1 / (1 + np.exp(-x)) if won else -x
