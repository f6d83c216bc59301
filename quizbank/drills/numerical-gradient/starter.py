import numpy as np


def numerical_gradient(f, x):
    """中心差分によって f の勾配を求める。

    f: x と同じ形の配列を受け取り、float を返す関数
    x: 形 (n,) または (N, n) の配列。終わったときにはもとの値に戻っていること
    戻り値: x と同じ形の配列
    """
    # ここに書く
    pass
