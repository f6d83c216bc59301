# misconception: relu-returns-one 正の側で x ではなく1を返し、ステップ関数（ReLU の微分）と取り違えた
import numpy as np


def relu(x):
    return np.where(x > 0, 1.0, 0.0)
