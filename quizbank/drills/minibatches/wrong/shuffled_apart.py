# misconception: different-orders x と d を同じ順に並べ替えなかった


def minibatches(x, d, batch_size, rng):
    x = rng.permutation(x)
    d = rng.permutation(d)
    for start in range(0, len(x), batch_size):
        yield x[start : start + batch_size], d[start : start + batch_size]
