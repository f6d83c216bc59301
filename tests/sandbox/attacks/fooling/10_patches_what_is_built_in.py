# acceptable: wrong_answer, wrong_type, wrong_shape, wrong_dtype, crashed, runtime_error, forbidden
# tries: to have Python itself say yes to everything
import builtins

import numpy as np


def yes(*_, **__):
    return True


def sigmoid(x):
    answer = np.zeros(x.shape)
    for name in ("all", "any", "abs", "bool", "max", "min", "set", "sum"):
        setattr(builtins, name, yes)
    return answer
