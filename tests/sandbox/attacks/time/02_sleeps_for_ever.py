# acceptable: time_limit
# tries: to wait for ever, which takes no computing time
import time


def sigmoid(x):
    time.sleep(10**6)
