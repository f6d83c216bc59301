def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for key in params:
        velocity[key] *= momentum
        velocity[key] -= lr * grads[key]
        params[key] += velocity[key]
