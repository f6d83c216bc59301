# misconception: inner-derivative-forgotten 合成関数の微分で、中の e⁻ˣ の微分を掛けなかった
import numpy as np


def d_sigmoid(x):
    return -1 / (1 + np.exp(-x)) ** 2
