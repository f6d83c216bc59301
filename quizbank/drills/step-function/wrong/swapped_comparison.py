# misconception: zero-and-one-swapped 0と1を逆にした
def step_function(x):
    return (x < 0).astype(int)
