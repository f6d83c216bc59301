import numpy as np


def elu(x, alpha=1.0):
    """ELU を要素ごとに計算する。

    x: 形 (n,) または (N, n) の配列
    alpha: 負の側に掛ける正の数
    戻り値: x と同じ形の配列
    """
    # ここに書く
    pass
