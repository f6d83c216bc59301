import numpy as np


def affine(x, W, b):
    """全結合層の総入力を計算する。

    x: 形 (n,) の1サンプル、または形 (N, n) のバッチ
    W: 重み、形 (n, m)
    b: バイアス、形 (m,)
    戻り値: 形 (m,) または (N, m) の配列
    """
    # ここに書く
    pass
