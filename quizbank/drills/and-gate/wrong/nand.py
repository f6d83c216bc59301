# misconception: nand-for-and 出力の0と1を逆にし、NAND と同じにした
import numpy as np


def AND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([-0.5, -0.5])
    b = 0.7
    return int(np.sum(w * x) + b > 0)
