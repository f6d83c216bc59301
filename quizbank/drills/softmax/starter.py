import numpy as np


def softmax(x):
    """ソフトマックス関数をサンプルごとに計算する。

    x: 形 (n,) の1サンプル、または形 (N, n) のバッチ
    戻り値: x と同じ形の配列（各行の和は1）
    """
    # ここに書く
    pass
