# misconception: nor-for-or 出力の0と1を逆にし、NOR と同じにした
import numpy as np


def OR(x1, x2):
    x = np.array([x1, x2])
    w = np.array([-0.5, -0.5])
    b = 0.2
    return int(np.sum(w * x) + b > 0)
