# misconception: batch-size-above-n batch_size がサンプル数より大きい場合を認めなかった


def minibatches(x, d, batch_size, rng):
    if batch_size > len(x):
        raise ValueError("batch_size が大きすぎる")
    order = rng.permutation(len(x))
    for start in range(0, len(x), batch_size):
        batch = order[start : start + batch_size]
        yield x[batch], d[batch]
