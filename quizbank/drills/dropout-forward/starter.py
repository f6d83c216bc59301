import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    """ドロップアウトの順伝播を行う（学習時には残った要素の大きさを変えない）。

    x: 入力、形 (N, n)
    dropout_ratio: 要素を消す確率
    train_flg: 学習時は True、推論時は False
    rng: numpy.random.Generator
    戻り値: x と同じ形の配列
    """
    # ここに書く
    pass
