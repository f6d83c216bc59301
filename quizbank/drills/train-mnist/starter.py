import numpy as np


def train(x_train, d_train, rng):
    """784-50-10 のネットワークをはじめから学習させる。

    x_train: 画像、形 (2000, 784)
    d_train: 教師信号の one-hot、形 (2000, 10)
    rng: numpy.random.Generator
    戻り値: W1 (784, 50)、b1 (50,)、W2 (50, 10)、b2 (10,) の辞書
    """
    # ここに書く
    pass
