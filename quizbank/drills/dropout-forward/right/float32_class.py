import numpy as np


class Dropout:
    """順伝播のマスクを覚えておく層。"""

    def __init__(self):
        self.mask = None

    def __call__(self, x, dropout_ratio, train_flg, rng):
        x = x.astype(np.float32)
        if not train_flg:
            return x * np.float32(1.0 - dropout_ratio)
        self.mask = rng.binomial(1, 1.0 - dropout_ratio, x.shape).astype(np.float32)
        print("kept:", self.mask.mean())
        return np.einsum("ij,ij->ij", x, self.mask)


dropout_forward = Dropout()
