# misconception: x2-alone-is-enough x2 だけが1のときにも1を返した
def AND(x1, x2):
    w1, w2, b = 0.5, 0.8, -0.7
    u = w1 * x1 + w2 * x2 + b
    return 1 if u > 0 else 0
