# misconception: batches-shuffled サンプルではなく、もとの順に区切ったバッチの順だけを並べ替えた


def minibatches(x, d, batch_size, rng):
    result = []
    for start in range(0, len(x), batch_size):
        result.append((x[start : start + batch_size], d[start : start + batch_size]))
    rng.shuffle(result)
    return result
