import numpy as np


class Sigmoid:
    """順伝播の結果を覚えておく層。"""

    def __call__(self, x):
        self.y = np.exp(-np.logaddexp(np.float32(0), -x.astype(np.float32)))
        print("sigmoid:", self.y.shape)
        return self.y


sigmoid = Sigmoid()
