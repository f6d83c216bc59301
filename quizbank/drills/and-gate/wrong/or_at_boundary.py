# misconception: or-for-and 一方だけが1のときにも1になる条件を書き、OR と同じにした
def AND(x1, x2):
    u = x1 + x2 - 1
    return 1 if u >= 0 else 0
