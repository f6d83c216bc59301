# acceptable: time_limit
# tries: to compute while the answer is packed, when the call itself is over
def endless():
    while True:
        pass
    yield


def sigmoid(x):
    return endless()
