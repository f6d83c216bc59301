# misconception: python-integers-only NumPy の整数が Python の int とは別の型であることを考えなかった
def is_one(x):
    return type(x) is int and x == 1


def AND(x1, x2):
    return int(is_one(x1) and is_one(x2))
