import numpy as np


class MeanSquaredError:
    """差を覚えておく損失の層。"""

    def __call__(self, d, y):
        self.difference = y.astype(np.float32) - d.astype(np.float32)
        print("elements:", self.difference.size)
        return 0.5 * np.square(self.difference).sum() / np.prod(y.shape)


mean_squared_error = MeanSquaredError()
