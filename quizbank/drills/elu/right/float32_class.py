import numpy as np


class Elu:
    """順伝播の結果を覚えておく層。"""

    def __call__(self, x, alpha=1.0):
        v = x.astype(np.float32)
        self.y = np.where(v > 0, v, np.float32(alpha) * (np.exp(v) - np.float32(1)))
        print("elu:", self.y.shape)
        return self.y


elu = Elu()
