# misconception: nor-for-nand 一方だけが1のときにも0を返し、NOR と同じにした
def NAND(x1, x2):
    return int(not x1 and not x2)
