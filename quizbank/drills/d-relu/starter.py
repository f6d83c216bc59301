import numpy as np


def d_relu(x):
    """ReLU の微分を要素ごとに計算する。

    x: 総入力（ReLU を通す前の値）、形 (n,) または (N, n) の配列
    戻り値: x と同じ形の配列（x > 0 のとき 1、それ以外は 0）
    """
    # ここに書く
    pass
