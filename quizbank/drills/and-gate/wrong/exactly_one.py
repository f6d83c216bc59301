# misconception: xor-for-and ちょうど一方だけが1のときに1を返し、XOR と同じにした
def AND(x1, x2):
    return 1 if x1 + x2 == 1 else 0
