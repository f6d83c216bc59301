import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-7):
    """学習時のバッチ正規化の順伝播を行う。

    x: 入力、形 (N, D)
    gamma, beta: 正規化した値に掛ける数と足す数、形 (D,)
    eps: 分散に加える小さな正の数
    戻り値: x と同じ形の配列
    """
    # ここに書く
    pass
