import numpy as np

affine = lambda x, W, b: np.einsum("...i,ij->...j", x, W) + b
