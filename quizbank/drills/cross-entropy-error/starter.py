import numpy as np


def cross_entropy_error(d, y):
    """交差エントロピー誤差のミニバッチ平均を返す。

    d: 教師信号。y と同じ形の one-hot、または形 (N,) のラベル（1サンプルでは (1,)）
    y: 予測した確率。形 (N, K) のバッチ、または形 (K,) の1サンプル
    戻り値: 一つの数
    """
    # ここに書く
    pass
