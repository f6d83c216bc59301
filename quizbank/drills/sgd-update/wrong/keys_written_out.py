# misconception: two-layers-only ネットワークはいつも2層だと考え、キーを書き並べた


def sgd_update(network, grad, learning_rate):
    for key in ("W1", "W2", "b1", "b2"):
        network[key] -= learning_rate * grad[key]
    return network
