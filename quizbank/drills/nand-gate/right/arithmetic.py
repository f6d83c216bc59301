NAND = lambda x1, x2: 1 - x1 * x2
