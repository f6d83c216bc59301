import numpy as np


def swish(x, beta=1.0):
    """Swish 関数を要素ごとに計算する。

    x: 形 (n,) または (N, n) の配列
    beta: シグモイド関数の中で x に掛ける正の数
    戻り値: x と同じ形の配列
    """
    # ここに書く
    pass
