import numpy as np

swish = lambda x, beta=1.0: 0.5 * x * (1 + np.tanh(0.5 * beta * x))
