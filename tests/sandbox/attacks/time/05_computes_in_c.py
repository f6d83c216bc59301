# acceptable: time_limit
# tries: to compute where Python looks at no signal
def sigmoid(x):
    return sum(range(10**12))
