# misconception: rate-times-difference 学習率を、勾配だけでなく w - ∂E/∂w の全体に掛けた


def sgd_update(network, grad, learning_rate):
    for key in network:
        network[key] = learning_rate * (network[key] - grad[key])
    return network
