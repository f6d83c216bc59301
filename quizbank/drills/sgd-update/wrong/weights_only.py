# misconception: weights-only 更新するのは重みだけだと考え、バイアスを更新しなかった


def sgd_update(network, grad, learning_rate):
    for key in network:
        if key.startswith("W"):
            network[key] -= learning_rate * grad[key]
    return network
