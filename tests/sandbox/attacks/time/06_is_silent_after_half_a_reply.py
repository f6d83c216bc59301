# acceptable: time_limit, forbidden
# tries: to keep the grader waiting for the other half
import os
import time

for number in range(3, 64):
    try:
        os.write(number, bytes([0, 0, 1, 0]))
    except OSError:
        pass


def sigmoid(x):
    time.sleep(10**6)
