# acceptable: pass
# tries: to compute in a coroutine, and to leave a generator in the middle
import numpy as np


async def promised(x):
    return 1 / (1 + np.exp(-x))


def left_in_the_middle():
    try:
        yield 1
    finally:
        print("finally")


kept = left_in_the_middle()
next(kept)


def sigmoid(x):
    try:
        promised(x).send(None)
    except StopIteration as end:
        return end.value
