import numpy as np


def backward(network, x, d):
    """誤差逆伝播法で、交差エントロピーのバッチ平均の勾配を求める。

    network: W1 (n, m)、b1 (m,)、W2 (m, K)、b2 (K,) の辞書
    x: 入力、形 (N, n)
    d: 教師信号の one-hot、形 (N, K)
    戻り値: network と同じキーと形をもつ勾配の辞書
    """
    # ここに書く
    pass
