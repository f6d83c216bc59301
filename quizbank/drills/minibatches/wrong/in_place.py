# misconception: argument-changed 引数の x や d そのものを並べ替えた


def minibatches(x, d, batch_size, rng):
    order = rng.permutation(len(x))
    x[:] = x[order]
    d[:] = d[order]
    for start in range(0, len(x), batch_size):
        yield x[start : start + batch_size], d[start : start + batch_size]
