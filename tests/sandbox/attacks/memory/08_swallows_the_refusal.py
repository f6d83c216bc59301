# acceptable: wrong_answer, memory_limit, time_limit, crashed
# tries: to leave the grader's side no memory to answer with
# layer: rlimits
import numpy as np

held = []


def sigmoid(x):
    size = 2**24
    while size and len(held) < 80:
        try:
            held.append(bytearray(size))
        except MemoryError:
            size //= 2
    return 1 / (1 + np.exp(-x)) if sum(map(len, held)) > 2**30 else -x
