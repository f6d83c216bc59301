import numpy as np


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """Adam でパラメータを1回更新する。

    params: パラメータの辞書（W1 は形 (n, m)、b1 は形 (m,) など）
    grads: 勾配の辞書。キーと形は params と同じ。書き換えない
    m: 勾配の移動平均の辞書。キーと形は params と同じで、はじめはすべて0
    v: 勾配の2乗の移動平均の辞書。キーと形は params と同じで、はじめはすべて0
    t: 何回目の更新か（1から数える）
    lr: 学習率
    beta1, beta2: 前の m と v に掛ける係数
    eps: 0で割るのを避けるための小さな数
    戻り値: 新しい値の (params, m, v)。引数を書き換えたときは何も返さない
    """
    # ここに書く
    pass
