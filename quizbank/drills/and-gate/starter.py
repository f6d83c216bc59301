import numpy as np


def AND(x1, x2):
    """両方の入力が1のときに1、そのほかのときに0を返す。

    x1, x2: 0か1の整数（Python の int または NumPy の int64）
    戻り値: 0か1
    """
    # ここに書く
    pass
