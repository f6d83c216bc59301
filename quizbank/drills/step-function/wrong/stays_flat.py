# misconception: flattened-result 1列に並べて計算し、もとの形に戻すのを忘れた
import numpy as np


def step_function(x):
    y = []
    for value in x.flatten():
        y.append(1 if value > 0 else 0)
    return np.array(y)
