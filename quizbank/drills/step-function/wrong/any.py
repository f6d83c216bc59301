# misconception: one-number-for-array 配列全体を一つの条件にまとめ、一つの数を返した
def step_function(x):
    if (x > 0).any():
        return 1
    return 0
