# acceptable: crashed, time_limit, forbidden, wrong_answer, wrong_type, wrong_dtype, runtime_error
# tries: to have the child's own functions speak for it
import sys
import types

import numpy as np


def yes(*_, **__):
    return True


for name, module in list(sys.modules.items()):
    if name.partition(".")[0] in ("__main__", "inside"):
        for key, value in list(vars(module).items()):
            if isinstance(value, types.FunctionType):
                value.__code__ = yes.__code__
                setattr(module, key, yes)


def sigmoid(x):
    return np.zeros(x.shape)
