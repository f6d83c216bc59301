# acceptable: forbidden, runtime_error
# tries: to look into the home folder of whoever grades, or where it would lie
# layer: landlock
import os
import pwd

import numpy as np


def sigmoid(x):
    home = pwd.getpwuid(os.getuid()).pw_dir
    os.listdir(home if os.path.isdir(home) else os.path.dirname(home))
    return 1 / (1 + np.exp(-x))
