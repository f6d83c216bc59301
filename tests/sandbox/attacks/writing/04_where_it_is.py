# acceptable: forbidden, runtime_error
# tries: to leave a file in its working folder, or in the grader's
# layer: landlock
# needs: root
import os

import numpy as np


def sigmoid(x):
    written = 0
    for folder in (".", "{CWD}"):
        try:
            open(os.path.join(folder, "{MARK}"), "w").close()
            written += 1
        except OSError as error:
            refusal = error
    if not written:
        raise refusal
    return 1 / (1 + np.exp(-x))
