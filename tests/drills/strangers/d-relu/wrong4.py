# mistake: A Python if compares the whole array at once, which raises ValueError (ambiguous truth value) for arrays of several elements.


def d_relu(x):
    if x > 0:
        return 1
    else:
        return 0
