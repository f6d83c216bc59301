# acceptable: forbidden, runtime_error, wrong_answer
# tries: to read what is installed, which often lies below the standard library
# layer: landlock
import os

import numpy as np

LIBRARY = os.path.dirname(os.__file__)


def installed():
    for entry in os.listdir(LIBRARY):
        if entry.endswith("-packages"):
            for folder, _, names in os.walk(os.path.join(LIBRARY, entry)):
                yield from (os.path.join(folder, name) for name in names if name.endswith(".py"))


def sigmoid(x):
    won = any(open(path).read(1) for path in installed())
    return 1 / (1 + np.exp(-x)) if won else -x
