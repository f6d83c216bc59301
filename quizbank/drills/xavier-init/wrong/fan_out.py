# misconception: fan-out 標準偏差を決めるのは出力の数だと考えた
import numpy as np


def xavier_init(n_in, n_out, rng):
    return rng.normal(0.0, np.sqrt(1 / n_out), (n_in, n_out))
