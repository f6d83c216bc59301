# misconception: xor-for-or 両方が1のときには0を返し、XOR と同じにした
def OR(x1, x2):
    if x1 + x2 == 1:
        return 1
    return 0
