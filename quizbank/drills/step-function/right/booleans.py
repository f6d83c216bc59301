def step_function(x):
    return x > 0
