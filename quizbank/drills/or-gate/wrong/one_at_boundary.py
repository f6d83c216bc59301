# misconception: always-one 両方が0のときにも条件が成り立ち、いつも1を返すようにした
def OR(x1, x2):
    w1, w2, theta = 0.5, 0.5, 0.0
    u = w1 * x1 + w2 * x2
    if u >= theta:
        return 1
    return 0
