# misconception: gradient-changed network だけでなく、grad の中身も書き換えた


def sgd_update(network, grad, learning_rate):
    for key in network:
        grad[key] *= learning_rate
        network[key] -= grad[key]
    return network
