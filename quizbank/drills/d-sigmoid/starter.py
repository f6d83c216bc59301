import numpy as np


def d_sigmoid(x):
    """シグモイド関数の導関数を要素ごとに計算する。

    x: 総入力（シグモイド関数を通す前の値）、形 (n,) または (N, n) の配列
    戻り値: x と同じ形の配列
    """
    # ここに書く
    pass
