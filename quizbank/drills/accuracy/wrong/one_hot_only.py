# misconception: argmax-of-labels ラベルである第2引数にまで argmax を使った（引数の順を取り違えてもこうなる）
import numpy as np


def accuracy(y, d):
    return np.mean(np.argmax(y, axis=1) == np.argmax(d, axis=1))
