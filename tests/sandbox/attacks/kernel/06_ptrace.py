# acceptable: forbidden, runtime_error, wrong_answer
# tries: to take hold of another process
# layer: seccomp, landlock, capabilities
import ctypes

import numpy as np

PTRACE_SEIZE = 0x4206

result = ctypes.CDLL(None).ptrace(PTRACE_SEIZE, {CANARY_PID}, None, None)


def sigmoid(x):
    return 1 / (1 + np.exp(-x)) if result == 0 else -x
