# misconception: difference-for-xor 差を0か1に直さず、x2 だけが1のときに −1 を返した
def XOR(x1, x2):
    return x1 - x2
