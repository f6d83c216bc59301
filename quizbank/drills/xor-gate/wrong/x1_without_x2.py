# misconception: x1-without-x2-alone x1 だけが1の場合しか考えず、x2 だけが1のときに0を返した
def XOR(x1, x2):
    return 1 if x1 == 1 and x2 == 0 else 0
