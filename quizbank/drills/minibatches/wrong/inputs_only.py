# misconception: pairs-not-returned バッチごとの (x, d) の組を並べた列になっていないものを返した


def minibatches(x, d, batch_size, rng):
    order = rng.permutation(len(x))
    for start in range(0, len(x), batch_size):
        yield x[order[start : start + batch_size]]
