# acceptable: forbidden, memory_limit, runtime_error
# tries: to grant itself more memory
# layer: seccomp, capabilities
# needs: full_root
import resource

import numpy as np

resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def sigmoid(x):
    taken = np.ones(300 * 2**17)
    return 1 / (1 + np.exp(-x)) if taken[-1] == 1 else -x
