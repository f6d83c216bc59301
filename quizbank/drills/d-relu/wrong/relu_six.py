# misconception: relu-six 正の側も6を超えると頭打ちになり、傾きが0だと考えた
import numpy as np


def d_relu(x):
    return np.where((x > 0) & (x < 6), 1.0, 0.0)
