# misconception: and-for-xor 両方が1のときだけ1を返し、AND と同じにした
def AND(x1, x2):
    return int(0.5 * x1 + 0.5 * x2 - 0.7 > 0)


def OR(x1, x2):
    return int(0.5 * x1 + 0.5 * x2 - 0.2 > 0)


def XOR(x1, x2):
    return AND(AND(x1, x2), OR(x1, x2))
