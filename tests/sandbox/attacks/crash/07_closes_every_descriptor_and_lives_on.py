# acceptable: crashed, forbidden, time_limit
# tries: to seem dead, and to go on
import os
import time


def sigmoid(x):
    os.closerange(0, 256)
    time.sleep(30)
    return -x
