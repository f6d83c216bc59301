import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    """モーメンタムでパラメータを1回更新する。

    params: パラメータの辞書（W1 は形 (n, m)、b1 は形 (m,) など）
    grads: 勾配の辞書。キーと形は params と同じ。書き換えない
    velocity: 速度の辞書。キーと形は params と同じで、はじめはすべて0
    lr: 学習率
    momentum: 前の速度に掛ける係数
    戻り値: 新しい値の (params, velocity)。引数を書き換えたときは何も返さない
    """
    # ここに書く
    pass
