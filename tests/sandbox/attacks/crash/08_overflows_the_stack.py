# acceptable: crashed, memory_limit, runtime_error
# tries: to overflow the interpreter's stack, its own bound lifted
import sys

sys.setrecursionlimit(10**9)
one, other = [], []
for _ in range(2 * 10**5):
    one, other = [one], [other]


def sigmoid(x):
    return one == other
