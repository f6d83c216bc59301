import numpy as np


class BatchNormalization:
    """順伝播で求めた平均と分散を覚えておく層。"""

    def __call__(self, x, gamma, beta, eps=1e-7):
        x = x.astype(np.float32)
        self.mean = x.mean(axis=0, keepdims=True)
        xc = x - self.mean
        self.variance = np.einsum("nd,nd->d", xc, xc)[np.newaxis] / np.float32(len(x))
        print("batch:", x.shape)
        scale = gamma.astype(np.float32) / np.sqrt(self.variance + np.float32(eps))
        return xc * scale + beta.astype(np.float32)


batch_norm_forward = BatchNormalization()
