# misconception: first-key-only 繰り返しの1回目で関数を終え、最初のパラメータだけを更新した


def sgd_update(network, grad, learning_rate):
    for key in network:
        network[key] -= learning_rate * grad[key]
        return network
