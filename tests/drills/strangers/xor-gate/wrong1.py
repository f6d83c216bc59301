# mistake: the last gate is OR instead of AND, so the output is always 1.
import numpy as np


def gate(x1, x2, w1, w2, b):
    u = w1 * x1 + w2 * x2 + b
    return 1 if u > 0 else 0


def NAND(x1, x2):
    return gate(x1, x2, -0.5, -0.5, 0.7)


def OR(x1, x2):
    return gate(x1, x2, 0.5, 0.5, -0.2)


def XOR(x1, x2):
    s1 = NAND(x1, x2)
    s2 = OR(x1, x2)
    return OR(s1, s2)
