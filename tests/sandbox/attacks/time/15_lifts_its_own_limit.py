# acceptable: forbidden, time_limit, runtime_error
# tries: to grant itself more computing time
# layer: seccomp, capabilities
# needs: full_root, time
import resource
import time

import numpy as np

resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
while time.process_time() < 3.5:
    pass


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
