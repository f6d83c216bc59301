# misconception: tilde-for-not ~ を付ければ0と1が入れ替わると考えた
def NAND(x1, x2):
    return ~(x1 & x2)
