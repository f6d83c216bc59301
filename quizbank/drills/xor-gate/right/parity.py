def XOR(x1, x2):
    total = x1 + x2
    print("sum:", total)
    return total % 2
