# acceptable: output_limit, runtime_error
# tries: to print 4 MB beside the call
import threading

import numpy as np


def flood():
    print("a" * 2**22)


def sigmoid(x):
    thread = threading.Thread(target=flood)
    thread.start()
    thread.join()
    return 1 / (1 + np.exp(-x))
