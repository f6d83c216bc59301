# misconception: caret-is-power 排他的論理和を累乗の演算子 ** で計算できると考えた
def XOR(x1, x2):
    return x1 ** x2
