# acceptable: time_limit
# tries: to match for ever, inside one call of the library
import re


def sigmoid(x):
    return re.match("(a+)+$", "a" * 60 + "b")
