def AND(x1, x2):
    return x1 == 1 and x2 == 1


def NAND(x1, x2):
    print("AND:", AND(x1, x2))
    return not AND(x1, x2)
