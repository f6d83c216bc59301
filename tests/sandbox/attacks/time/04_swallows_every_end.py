# acceptable: time_limit
# tries: to outlive every signal and every exception
import signal

for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass


def sigmoid(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
