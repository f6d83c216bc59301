# misconception: xor-for-nand 両方が0のときにも0を返し、XOR と同じにした
def NAND(x1, x2):
    return 1 if x1 + x2 == 1 else 0
