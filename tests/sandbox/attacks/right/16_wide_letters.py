# acceptable: pass
# tries: to be typed with a Japanese input method, which Python reads as the same name
import numpy as np


def ｓｉｇｍｏｉｄ(入力):
    値 = np.exp(-入力)
    return 1 / (1 + 値)
