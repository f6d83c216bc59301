# misconception: gradient-ascent 引くところで足し、誤差が増える向きに更新した


def sgd_update(network, grad, learning_rate):
    for key in network:
        network[key] += learning_rate * grad[key]
    return network
