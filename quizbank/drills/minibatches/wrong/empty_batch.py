# misconception: empty-last-batch 割り切れるときにも余りのバッチを作り、空のバッチを加えた


def minibatches(x, d, batch_size, rng):
    order = rng.permutation(len(x))
    for i in range(len(x) // batch_size + 1):
        batch = order[i * batch_size : (i + 1) * batch_size]
        yield x[batch], d[batch]
