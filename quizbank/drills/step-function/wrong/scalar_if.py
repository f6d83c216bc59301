# misconception: array-as-condition 配列をそのまま if の条件にできると考えた
def step_function(x):
    if x > 0:
        return 1
    else:
        return 0
