# misconception: or-for-nand 少なくとも一方が1のときに1を返し、OR と同じにした
def NAND(x1, x2):
    return 1 if x1 or x2 else 0
