import numpy as np


def leaky_relu(x, alpha=0.01):
    """Leaky ReLU を要素ごとに計算する。

    x: 形 (n,) または (N, n) の配列
    alpha: 負の側の傾き（0より大きく1より小さい）
    戻り値: x と同じ形の配列
    """
    # ここに書く
    pass
