# acceptable: output_limit, crashed
# tries: to print more than may be, and to be dead before it is read
import os


def sigmoid(x):
    os.write(1, b"s" * 66 * 1024)
    os._exit(0)
