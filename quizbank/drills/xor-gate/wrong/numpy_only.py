# misconception: numpy-integers-only 引数はいつも NumPy の数だと考え、Python の数にはないメソッドを使った
def XOR(x1, x2):
    s1 = (-0.5 * x1 - 0.5 * x2 + 0.7 > 0).astype(int)
    s2 = (0.5 * x1 + 0.5 * x2 - 0.2 > 0).astype(int)
    return (0.5 * s1 + 0.5 * s2 - 0.7 > 0).astype(int)
