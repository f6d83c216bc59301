# misconception: exp-missing 最大値を引いて和で割るだけでよいと考え、指数関数を忘れた
import numpy as np


def softmax(x):
    shifted = x - np.max(x, axis=-1, keepdims=True)
    return shifted / np.sum(shifted, axis=-1, keepdims=True)
