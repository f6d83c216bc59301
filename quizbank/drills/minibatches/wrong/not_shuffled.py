# misconception: not-shuffled もとの順のまま区切り、並べ替えなかった


def minibatches(x, d, batch_size, rng):
    for start in range(0, len(x), batch_size):
        yield x[start : start + batch_size], d[start : start + batch_size]
