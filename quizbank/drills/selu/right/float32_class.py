import numpy as np


class Elu:
    def __init__(self, alpha):
        self.alpha = np.float32(alpha)

    def __call__(self, x):
        y = x.astype(np.float32)
        negative = y <= 0
        y[negative] = self.alpha * np.expm1(y[negative])
        return y


class Selu(Elu):
    """定数を決めた ELU の定数倍。"""

    def __init__(self):
        super().__init__(1.6732632423543772)

    def __call__(self, x):
        print("selu:", x.shape)
        return np.float32(1.0507009873554805) * super().__call__(x)


selu = Selu()
