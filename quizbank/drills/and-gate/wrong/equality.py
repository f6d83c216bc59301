# misconception: equality-for-and 二つの入力が等しければ1を返すものだと考えた
def AND(x1, x2):
    if x1 == x2:
        return 1
    return 0
