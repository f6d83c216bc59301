# misconception: sum-for-xor 両方が1のときに和の2をそのまま返した
def XOR(x1, x2):
    return x1 + x2
