import numpy as np


class Initialiser:
    """分散 1 / n_in の正規分布から重みを作る。"""

    gain = np.float32(1)

    def __call__(self, n_in, n_out, rng):
        noise = rng.standard_normal((n_out, n_in), dtype=np.float32)
        print("weights:", n_in, n_out)
        return np.sqrt(self.gain / n_in) * noise.T


xavier_init = Initialiser()
