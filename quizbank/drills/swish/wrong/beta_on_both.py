# misconception: beta-on-both beta をシグモイド関数の中だけでなく外側にも掛けた
import numpy as np


def swish(x, beta=1.0):
    u = beta * x
    return u / (1 + np.exp(-u))
