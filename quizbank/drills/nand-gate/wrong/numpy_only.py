# misconception: numpy-integers-only 引数はいつも NumPy の数だと考え、Python の数にはないメソッドを使った
def NAND(x1, x2):
    u = -0.5 * x1 - 0.5 * x2 + 0.7
    return (u > 0).astype(int)
