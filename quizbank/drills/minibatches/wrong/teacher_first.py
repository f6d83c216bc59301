# misconception: pair-order-swapped 組の中の順序を逆にし、d を先に渡した


def minibatches(x, d, batch_size, rng):
    order = rng.permutation(len(x))
    for start in range(0, len(x), batch_size):
        batch = order[start : start + batch_size]
        yield d[batch], x[batch]
