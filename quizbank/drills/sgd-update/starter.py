import numpy as np


def sgd_update(network, grad, learning_rate):
    """SGD で全パラメータを1回更新する。

    network: パラメータの辞書（W1 (n, m)、b1 (m,)、W2 …）。書き換えてもよい
    grad: 勾配の辞書。キーと形は network と同じ
    learning_rate: 学習率
    戻り値: 更新後の辞書（network を書き換えたときは何も返さなくてよい）
    """
    # ここに書く
    pass
