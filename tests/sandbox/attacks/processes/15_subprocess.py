# acceptable: forbidden, runtime_error
# tries: to run a program by the library
# layer: seccomp, landlock
import subprocess

import numpy as np


def sigmoid(x):
    subprocess.run(["/bin/true"], check=True)
    return 1 / (1 + np.exp(-x))
