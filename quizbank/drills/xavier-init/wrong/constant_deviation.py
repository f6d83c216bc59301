# misconception: constant-deviation 標準偏差は層の大きさによらず 0.01 でよいと考えた
import numpy as np


def xavier_init(n_in, n_out, rng):
    return 0.01 * rng.standard_normal((n_in, n_out))
