# misconception: argument-changed 結果を x に書き込み、引数を書き換えた
def step_function(x):
    x[x > 0] = 1
    x[x <= 0] = 0
    return x
