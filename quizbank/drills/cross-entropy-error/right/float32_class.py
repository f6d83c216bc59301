import numpy as np


class CrossEntropyError:
    """教師信号と予測を覚えておく損失の層。"""

    eps = 1e-7

    def __call__(self, d, y):
        self.y = np.atleast_2d(y).astype(np.float32)
        one_hot = d.size == self.y.size
        self.labels = np.atleast_2d(d).argmax(axis=1) if one_hot else d
        chosen = np.take_along_axis(self.y, self.labels[:, np.newaxis], axis=1)
        print("samples:", len(self.y))
        return np.array([-np.log(chosen + np.float32(self.eps)).mean()])


cross_entropy_error = CrossEntropyError()
