# acceptable: pass
# tries: to count its memory, to collect, to warn, to log and to catch
import gc
import logging
import traceback
import tracemalloc
import warnings

import numpy as np

logging.basicConfig(level=logging.INFO)
tracemalloc.start()


def sigmoid(x):
    gc.collect()
    warnings.warn("careful")
    logging.info("%s", x)
    try:
        1 / 0
    except ZeroDivisionError:
        traceback.print_exc()
    return 1 / (1 + np.exp(-x))
