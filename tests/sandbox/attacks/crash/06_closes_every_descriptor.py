# acceptable: crashed, forbidden
# tries: to leave the grader waiting for one who cannot speak any more
import os


def sigmoid(x):
    os.closerange(0, 256)
    return -x
