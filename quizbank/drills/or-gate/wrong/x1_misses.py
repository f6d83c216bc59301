# misconception: x1-alone-not-enough x1 だけが1のときに0を返した
def OR(x1, x2):
    w1, w2, b = 0.2, 0.5, -0.2
    u = w1 * x1 + w2 * x2 + b
    return 1 if u > 0 else 0
