# misconception: fixed-learning-rate 学習率を関数の中で決め、引数を使わなかった


def sgd_update(network, grad, learning_rate):
    learning_rate = 0.01
    for key in network:
        network[key] -= learning_rate * grad[key]
    return network
