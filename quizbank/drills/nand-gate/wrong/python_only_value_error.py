# misconception: python-integers-only NumPy の整数が Python の int とは別の型であることを考えなかった
def NAND(x1, x2):
    for x in (x1, x2):
        if type(x) is not int or x not in (0, 1):
            raise ValueError("x1 と x2 には0か1を渡す")
    return 1 - x1 * x2
