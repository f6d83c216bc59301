# acceptable: time_limit, forbidden
# tries: to be neither dead nor alive
import signal


def sigmoid(x):
    signal.raise_signal(signal.SIGSTOP)
