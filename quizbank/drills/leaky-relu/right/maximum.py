import numpy as np

leaky_relu = lambda x, alpha=0.01: np.maximum(x, alpha * x)
