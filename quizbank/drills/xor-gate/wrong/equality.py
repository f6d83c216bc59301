# misconception: xnor-for-xor 出力の0と1を逆にし、二つの入力が等しいときに1を返した
def XOR(x1, x2):
    return 1 if x1 == x2 else 0
