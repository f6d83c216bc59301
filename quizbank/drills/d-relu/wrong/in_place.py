# misconception: argument-changed 引数の配列へそのまま代入し、書き換えた


def d_relu(x):
    x[x > 0] = 1
    x[x <= 0] = 0
    return x
