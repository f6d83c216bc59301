# misconception: pairs-not-returned バッチごとの (x, d) の組を並べた列になっていないものを返した


def minibatches(x, d, batch_size, rng):
    order = rng.permutation(len(x))
    return x[order], d[order]
