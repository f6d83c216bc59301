# misconception: step-is-relu ステップ関数と ReLU を取り違え、正のとき x をそのまま返した
import numpy as np


def step_function(x):
    return np.maximum(0, x)
