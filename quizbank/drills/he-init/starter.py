import numpy as np


def he_init(n_in, n_out, rng):
    """He の初期値を作る。

    n_in: 入力の数
    n_out: 出力の数
    rng: numpy.random.Generator
    戻り値: 平均0、標準偏差 √(2 / n_in) の乱数の配列、形 (n_in, n_out)
    """
    # ここに書く
    pass
