# misconception: step-for-new-value 更新後の値ではなく、引く量 η∂E/∂w を結果とした


def sgd_update(network, grad, learning_rate):
    return {key: learning_rate * grad[key] for key in network}
