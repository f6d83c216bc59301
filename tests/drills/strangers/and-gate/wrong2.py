# mistake: The step uses u >= 0 with b = -0.5, so a total input of exactly 0 (only one input is 1) gives 1.


def AND(x1, x2):
    w1, w2, b = 0.5, 0.5, -0.5
    u = w1 * x1 + w2 * x2 + b
    return 1 if u >= 0 else 0
