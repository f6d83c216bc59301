AND = lambda x1, x2: x1 & x2
