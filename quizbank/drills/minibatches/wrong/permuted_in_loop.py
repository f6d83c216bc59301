# misconception: drawn-anew バッチごとに全体から引き直し、重複や抜けができた


def minibatches(x, d, batch_size, rng):
    for start in range(0, len(x), batch_size):
        batch = rng.permutation(len(x))[start : start + batch_size]
        yield x[batch], d[batch]
