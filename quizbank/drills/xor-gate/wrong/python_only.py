# misconception: python-integers-only NumPy の整数が Python の int とは別の型であることを考えなかった
def XOR(x1, x2):
    if not isinstance(x1, int) or not isinstance(x2, int):
        raise TypeError("x1 と x2 には0か1の整数を渡す")
    return 1 if x1 + x2 == 1 else 0
