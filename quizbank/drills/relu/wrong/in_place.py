# misconception: argument-changed 関数の中で x を書き換えても、呼び出し側の配列は変わらないと考えた
import numpy as np


def relu(x):
    x[x < 0] = 0
    return x
