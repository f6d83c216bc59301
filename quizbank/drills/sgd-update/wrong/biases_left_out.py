# misconception: weights-only 更新するのは重みだけだと考え、バイアスを更新しなかった


def sgd_update(network, grad, learning_rate):
    return {
        key: w - learning_rate * grad[key] for key, w in network.items() if key.startswith("W")
    }
