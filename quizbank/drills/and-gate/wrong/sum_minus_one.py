# misconception: total-input-returned 総入力をそのまま返し、0か1に直さなかった
def AND(x1, x2):
    return x1 + x2 - 1
