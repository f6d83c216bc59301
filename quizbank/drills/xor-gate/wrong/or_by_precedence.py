# misconception: or-for-xor 両方が1のときにも1を返し、OR と同じにした
def XOR(x1, x2):
    return int(x1 or x2 and not (x1 and x2))
