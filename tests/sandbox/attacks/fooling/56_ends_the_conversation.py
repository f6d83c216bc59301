# acceptable: crashed, forbidden, time_limit
# tries: to leave it at one half of an answer, and to hang up
import os
import time


def sigmoid(x):
    for number in range(3, 64):
        try:
            os.write(number, bytes(6))
            os.close(number)
        except OSError:
            pass
    time.sleep(30)
    return -x
