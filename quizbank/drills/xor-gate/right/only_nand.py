def NAND(x1, x2):
    return 0 if x1 and x2 else 1


def XOR(x1, x2):
    s = NAND(x1, x2)
    return NAND(NAND(x1, s), NAND(s, x2))
