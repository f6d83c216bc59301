# misconception: result-lost 計算した新しい値を、network に書き戻しも返しもしなかった


def sgd_update(network, grad, learning_rate):
    for key, w in network.items():
        w = w - learning_rate * grad[key]
    return network
