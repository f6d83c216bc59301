# misconception: binary-for-multiclass 多クラスにも2値の交差エントロピーを使った
import numpy as np


def cross_entropy_error(d, y):
    if d.size != y.size:
        d = np.eye(y.shape[-1])[d].reshape(y.shape)
    N = 1 if y.ndim == 1 else len(y)
    loss = d * np.log(y + 1e-7) + (1 - d) * np.log(1 - y + 1e-7)
    return -np.sum(loss) / N
