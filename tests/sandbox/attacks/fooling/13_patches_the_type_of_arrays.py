# acceptable: wrong_answer, forbidden
# tries: to have all arrays be equal, by the dictionary behind their type
import gc

import numpy as np

(behind,) = gc.get_referents(np.ndarray.__dict__)
for name in ("__eq__", "__ne__", "__sub__", "all", "any"):
    behind[name] = lambda *_, **__: np.True_


def sigmoid(x):
    return np.zeros(x.shape)
