import numpy as np


class Softmax:
    """順伝播の結果を覚えておく層。"""

    def __call__(self, x):
        rows = np.atleast_2d(x).astype(np.float32)
        e = np.exp(rows - rows.max(axis=1)[:, np.newaxis])
        self.y = np.einsum("nk,n->nk", e, 1 / e.sum(axis=1)).reshape(x.shape)
        print("softmax:", self.y.shape)
        return self.y


softmax = Softmax()
