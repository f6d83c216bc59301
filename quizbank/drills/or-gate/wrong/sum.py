# misconception: sum-for-or 両方が1のときに和の2をそのまま返した
def OR(x1, x2):
    return x1 + x2
