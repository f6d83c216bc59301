import numpy as np


def minibatches(x, d, batch_size, rng):
    """1エポック分のミニバッチを順に渡す。

    x: 入力、形 (N, n)
    d: 教師信号。形 (N, K) の one-hot、または形 (N,) のラベル
    batch_size: 一つのバッチのサンプル数（最後のバッチは小さいことがある）
    rng: 乱数生成器 (numpy.random.Generator)
    戻り値: (x, d) の組の列（yield してもリストで返してもよい）
    """
    # ここに書く
    pass
