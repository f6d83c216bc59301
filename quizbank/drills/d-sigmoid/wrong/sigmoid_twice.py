# misconception: sigmoid-applied-twice 微分の式に出力を入れるつもりで、シグモイド関数を2回通した
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def d_sigmoid(x):
    z = sigmoid(x)
    return sigmoid(z) * (1 - sigmoid(z))
