def mean_squared_error(d, y):
    total = 0.0
    count = 0
    for a, b in zip(d.flatten(), y.flatten()):
        total += (b - a) ** 2
        count += 1
    return total / count / 2
