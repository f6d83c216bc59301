# misconception: always-zero 両方が1のときにも条件が成り立たず、いつも0を返すようにした
def AND(x1, x2):
    w1, w2, theta = 0.5, 0.5, 1.0
    u = w1 * x1 + w2 * x2
    if u > theta:
        return 1
    return 0
