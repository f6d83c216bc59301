# misconception: argmax-of-labels ラベルである第2引数にまで argmax を使った（引数の順を取り違えてもこうなる）
import numpy as np


def accuracy(y, d):
    return np.mean(y.argmax(axis=-1) == d.argmax(axis=-1))
