import numpy as np


class StepFunction:
    """正だった要素を覚えておく層。"""

    def __call__(self, x):
        y = np.sign(x.astype(np.float32))
        y[y < 0] = 0
        self.mask = y > 0
        print("step:", y.shape)
        return y


step_function = StepFunction()
