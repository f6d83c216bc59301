# acceptable: time_limit
# tries: to compute for ever
def sigmoid(x):
    while True:
        pass
