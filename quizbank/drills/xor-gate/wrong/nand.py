# misconception: nand-for-xor 両方が0のときにも1を返し、NAND と同じにした
def XOR(x1, x2):
    if x1 == 1 and x2 == 1:
        return 0
    return 1
