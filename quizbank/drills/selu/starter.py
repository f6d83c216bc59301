import numpy as np


def selu(x):
    """SELU を要素ごとに計算する。

    x: 形 (n,) または (N, n) の配列
    戻り値: x と同じ形の配列
    """
    # ここに書く
    pass
