import numpy as np


def relu(x):
    """ReLU 関数を要素ごとに計算する。

    x: 形 (n,) または (N, n) の配列
    戻り値: x と同じ形の新しい配列
    """
    # ここに書く
    pass
