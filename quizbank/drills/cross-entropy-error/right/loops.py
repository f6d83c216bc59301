import math


def cross_entropy_error(d, y):
    rows = [y] if y.ndim == 1 else list(y)
    targets = [d] if d.shape == y.shape and y.ndim == 1 else list(d)
    total = 0.0
    for target, row in zip(targets, rows):
        if hasattr(target, "__len__"):
            target = list(target).index(1)
        total -= math.log(row[int(target)] + 1e-7)
    return total / len(rows)
