import numpy as np


def step_function(x):
    """ステップ関数を要素ごとに計算する。

    x: 任意の次元の配列
    戻り値: x と同じ形の、0と1の配列
    """
    # ここに書く
    pass
