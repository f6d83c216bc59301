# mistake: The sum is divided only by the number of rows len(d), not by all N*K elements.
import numpy as np


def mean_squared_error(d, y):
    batch_size = len(d)
    return 0.5 * np.sum((y - d) ** 2) / batch_size
