OR = lambda x1, x2: min(x1 + x2, 1)
