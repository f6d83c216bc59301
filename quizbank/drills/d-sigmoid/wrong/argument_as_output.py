# misconception: argument-as-output 引数は総入力ではなく、シグモイド関数の出力だと考えた


def d_sigmoid(x):
    return x * (1 - x)
