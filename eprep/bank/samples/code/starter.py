import numpy as np


def leaky(x):
    ...
