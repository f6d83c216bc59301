import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    """AdaGrad でパラメータを1回更新する。

    params: パラメータの辞書（W1 は形 (n, m)、b1 は形 (m,) など）
    grads: 勾配の辞書。キーと形は params と同じ。書き換えない
    h: 勾配の2乗の和の辞書。キーと形は params と同じで、はじめはすべて0
    lr: 学習率
    eps: 0で割るのを避けるための小さな数
    戻り値: 新しい値の (params, h)。引数を書き換えたときは何も返さない
    """
    # ここに書く
    pass
