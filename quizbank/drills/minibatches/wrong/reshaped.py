# misconception: always-divisible サンプル数はいつも batch_size で割り切れると考えた


def minibatches(x, d, batch_size, rng):
    order = rng.permutation(len(x))
    for batch in order.reshape(-1, batch_size):
        yield x[batch], d[batch]
