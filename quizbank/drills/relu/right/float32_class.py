import numpy as np


class Relu:
    """正の要素の位置を覚えておく層。"""

    def __call__(self, x):
        self.mask = x <= 0
        y = x.astype(np.float32)
        y[self.mask] = 0
        print("relu:", y.shape)
        return y


relu = Relu()
