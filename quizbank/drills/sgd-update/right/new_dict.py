sgd_update = lambda network, grad, learning_rate: {
    key: w - learning_rate * grad[key] for key, w in network.items()
}
