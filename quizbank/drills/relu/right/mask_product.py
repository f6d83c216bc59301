import numpy as np

relu = lambda x: x * (x > 0)
