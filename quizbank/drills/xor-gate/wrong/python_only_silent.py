# misconception: python-integers-only NumPy の整数が Python の int とは別の型であることを考えなかった
def is_one(x):
    return type(x) is int and x == 1


def XOR(x1, x2):
    return int(is_one(x1) != is_one(x2))
