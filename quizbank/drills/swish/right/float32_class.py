import numpy as np


class Swish:
    """順伝播の結果を覚えておく層。"""

    def __call__(self, x, beta=1.0):
        v = x.astype(np.float32)
        e = np.exp(np.float32(beta) * v)
        self.weight = e / (1 + e)
        print("swish: weights from", self.weight.min(), "to", self.weight.max())
        return v * self.weight


swish = Swish()
