# misconception: always-one 両方が1のときにも条件が成り立ち、いつも1を返すようにした
def NAND(x1, x2):
    w1, w2, b = -0.5, -0.5, 1.0
    u = w1 * x1 + w2 * x2 + b
    return 1 if u >= 0 else 0
