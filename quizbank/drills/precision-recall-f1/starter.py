import numpy as np


def precision_recall_f1(y_true, y_pred):
    """適合率、再現率、F1 を求める。1が陽性、0が陰性。

    y_true: 正解。形 (N,) の 0 か 1
    y_pred: 予測。形 (N,) の 0 か 1
    戻り値: (適合率, 再現率, F1)。分母が0になる値は 0.0
    """
    # ここに書く
    pass
