# misconception: argument-changed 引数の x や d そのものを並べ替えた


def minibatches(x, d, batch_size, rng):
    rng.shuffle(x)
    rng.shuffle(d)
    for start in range(0, len(x), batch_size):
        yield x[start : start + batch_size], d[start : start + batch_size]
