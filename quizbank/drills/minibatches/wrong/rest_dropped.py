# misconception: every-batch-full どのバッチもちょうど batch_size 個だと考え、余りを小さいバッチにしなかった


def minibatches(x, d, batch_size, rng):
    order = rng.permutation(len(x))
    for i in range(len(x) // batch_size):
        batch = order[i * batch_size : (i + 1) * batch_size]
        yield x[batch], d[batch]
