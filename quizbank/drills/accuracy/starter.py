import numpy as np


def accuracy(y, d):
    """正解率を返す。

    y: 予測。形 (N, K) のスコア（最大の要素の列が予測クラス）
    d: 教師信号。形 (N, K) の one-hot、または形 (N,) のラベル
    戻り値: 0 以上 1 以下の一つの数
    """
    # ここに書く
    pass
