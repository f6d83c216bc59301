import numpy as np


def gradient_descent(f, init_x, lr=0.01, step_num=100):
    """勾配降下法で f の値を小さくする点を探す。

    f: x と同じ形の配列を受け取り、float を返す関数
    init_x: 出発点、形 (n,)
    lr: 学習率
    step_num: 更新の回数
    戻り値: step_num 回の更新で到達した点、形 (n,)
    """
    # ここに書く
    pass
