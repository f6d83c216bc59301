# misconception: paired-by-order 二つの辞書のキーは同じ順に並んでいると考えた


def sgd_update(network, grad, learning_rate):
    return {
        key: w - learning_rate * g for (key, w), g in zip(network.items(), grad.values())
    }
