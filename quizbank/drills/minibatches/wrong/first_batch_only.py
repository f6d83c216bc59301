# misconception: one-pair-only 1エポック分のすべてのバッチではなく、一つの組だけを渡した


def minibatches(x, d, batch_size, rng):
    batch = rng.choice(len(x), min(batch_size, len(x)), replace=False)
    return [(x[batch], d[batch])]
