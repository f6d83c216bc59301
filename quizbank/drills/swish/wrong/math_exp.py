# misconception: math-exp-of-array math.exp も配列を受け取れると考えた
import math


def swish(x, beta=1.0):
    return x / (1 + math.exp(-beta * x))
