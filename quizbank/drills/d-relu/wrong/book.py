# misconception: one-at-zero ちょうど0のときも1とした（書籍の relu_grad はそうするが、ここでの約束は0である）
import numpy as np


def d_relu(x):
    grad = np.zeros_like(x)
    grad[x >= 0] = 1
    return grad
