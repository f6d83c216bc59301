# misconception: step-is-sign ステップ関数と符号関数を取り違え、負のとき −1 を返した
import numpy as np


def step_function(x):
    return np.sign(x)
