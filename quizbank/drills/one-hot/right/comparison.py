import numpy as np

one_hot = lambda labels, num_classes: labels[:, np.newaxis] == np.arange(num_classes)
