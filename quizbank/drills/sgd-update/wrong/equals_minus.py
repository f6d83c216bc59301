# misconception: old-value-forgotten もとの値から引かず、-η∂E/∂w をそのまま新しい値とした


def sgd_update(network, grad, learning_rate):
    for key in network:
        network[key] =- learning_rate * grad[key]
    return network
