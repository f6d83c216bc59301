import numpy as np


class SGD:
    """学習率を覚えておく最適化の手法。"""

    def __call__(self, network, grad, learning_rate):
        self.lr = np.float32(learning_rate)
        for key, w in network.items():
            network[key] = w.astype(np.float32) - self.lr * grad[key].astype(np.float32)


sgd_update = SGD()
