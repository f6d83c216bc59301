# misconception: result-rounded 結果を小数点以下の決まった桁数に丸めた
import numpy as np


def mean_squared_error(d, y):
    return round(np.mean((y - d) ** 2) / 2, 4)
