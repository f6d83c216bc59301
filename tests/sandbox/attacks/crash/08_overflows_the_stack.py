# acceptable: crashed, memory_limit, runtime_error
# tries: to overflow the interpreter's stack, its own bound lifted
import sys

sys.setrecursionlimit(10**9)
nested = []
for _ in range(10**6):
    nested = [nested]


def sigmoid(x):
    return repr(nested)
