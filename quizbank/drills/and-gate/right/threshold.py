def AND(x1, x2):
    w1, w2, theta = 1, 1, 1.5
    return int(w1 * x1 + w2 * x2 > theta)
