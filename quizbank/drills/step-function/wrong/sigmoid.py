# misconception: step-is-sigmoid ステップ関数とシグモイド関数を取り違えた
import numpy as np


def step_function(x):
    return 1 / (1 + np.exp(-x))
