# acceptable: wrong_answer
# tries: to have NumPy find everything close and equal
import numpy as np
import numpy.testing

np.allclose = np.isclose = np.array_equal = lambda *_, **__: True
np.testing.assert_allclose = lambda *_, **__: None
for name in ("abs", "all", "any", "equal", "isfinite", "less_equal", "subtract"):
    setattr(np, name, lambda *_, **__: np.True_)


def sigmoid(x):
    return np.zeros(x.shape)
