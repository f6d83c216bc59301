# misconception: learning-rate-forgotten 勾配に学習率を掛けるのを忘れ、勾配をそのまま引いた


def sgd_update(network, grad, learning_rate):
    for key in network:
        network[key] -= grad[key]
    return network
