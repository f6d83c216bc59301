import numpy as np

sigmoid = lambda u: np.exp(-np.logaddexp(0, -u))


def forward(network, x):
    """サンプルを列に並べ、重みを転置して左から掛ける。"""
    columns = x.reshape(-1, len(network["W1"])).T
    z1 = sigmoid(network["W1"].T @ columns + network["b1"][:, np.newaxis])
    z2 = sigmoid(network["W2"].T @ z1 + network["b2"][:, np.newaxis])
    y = network["W3"].T @ z2 + network["b3"][:, np.newaxis]
    return y.T.reshape(*x.shape[:-1], len(y))
