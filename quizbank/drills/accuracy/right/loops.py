def accuracy(y, d):
    hits = 0
    for row, target in zip(y.tolist(), d.tolist()):
        if isinstance(target, list):
            target = target.index(1)
        if row.index(max(row)) == target:
            hits += 1
    return hits / len(y)
