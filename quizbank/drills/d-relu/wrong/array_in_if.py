# misconception: array-in-if 配列を一つの数のように0と比べられると考えた


def d_relu(x):
    if x > 0:
        return 1
    return 0
