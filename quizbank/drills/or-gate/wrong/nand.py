# misconception: nand-for-or 両方が1のときだけ0を返し、NAND と同じにした
def OR(x1, x2):
    return int(not (x1 and x2))
