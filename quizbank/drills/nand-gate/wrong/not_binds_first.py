# misconception: not-binds-first 否定を全体にではなく x1 だけに掛けた
def NAND(x1, x2):
    return int(not x1 and x2)
