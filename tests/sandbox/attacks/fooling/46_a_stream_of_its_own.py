# acceptable: wrong_answer, forbidden, crashed, wrong_type
# tries: to change each message while its streams are flushed
import sys

import numpy as np


class Stream:
    def write(self, text):
        return len(text)

    def flush(self):
        message = sys._getframe(1).f_locals.get("header", {})
        message.update(verdict="pass", value=True, after=None)
        message.pop("raised", None)


sys.stdout = sys.stderr = Stream()


def sigmoid(x):
    return np.zeros(x.shape)
