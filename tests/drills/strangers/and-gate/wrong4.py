# mistake: It only checks that the two inputs are equal, so (0, 0) gives 1.


def AND(x1, x2):
    if x1 == x2:
        return 1
    return 0
