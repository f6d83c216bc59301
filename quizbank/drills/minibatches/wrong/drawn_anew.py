# misconception: drawn-anew バッチごとに全体から引き直し、重複や抜けができた


def minibatches(x, d, batch_size, rng):
    for _ in range(len(x) // batch_size):
        batch = rng.choice(len(x), batch_size)
        yield x[batch], d[batch]
