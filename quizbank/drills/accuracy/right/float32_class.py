import numpy as np


class Accuracy:
    """正解した数を覚えておく。"""

    def __call__(self, y, d):
        order = np.argsort(y.astype(np.float32), axis=-1)
        labels = d.argmax(axis=-1) if d.shape == y.shape else d
        self.hits = int((order[:, -1] == labels).sum())
        print("hits:", self.hits)
        return np.array([self.hits / labels.size], dtype=np.float32)


accuracy = Accuracy()
