# acceptable: crashed
# tries: to end by a signal
import os


def sigmoid(x):
    os.abort()
