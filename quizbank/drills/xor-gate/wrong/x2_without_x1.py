# misconception: x2-without-x1-alone x2 だけが1の場合しか考えず、x1 だけが1のときに0を返した
def XOR(x1, x2):
    return 1 if x1 == 0 and x2 == 1 else 0
