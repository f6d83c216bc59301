import numpy as np


def forward(network, x):
    """3層のネットワークの順伝播を計算する。

    network: W1 (n, m1)、b1 (m1,)、W2 (m1, m2)、b2 (m2,)、W3 (m2, K)、b3 (K,) の辞書
    x: 形 (n,) の1サンプル、または形 (N, n) のバッチ
    戻り値: 形 (K,) または (N, K) の配列
    """
    # ここに書く
    pass
