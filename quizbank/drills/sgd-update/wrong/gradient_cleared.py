# misconception: gradient-changed network だけでなく、grad の中身も書き換えた


def sgd_update(network, grad, learning_rate):
    for key in network:
        network[key] -= learning_rate * grad[key]
        grad[key][...] = 0
    return network
