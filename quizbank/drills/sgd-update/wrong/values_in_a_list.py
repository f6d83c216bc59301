# misconception: list-for-dict 更新後の値を、キーのない列にして返した


def sgd_update(network, grad, learning_rate):
    return [network[key] - learning_rate * grad[key] for key in network]
