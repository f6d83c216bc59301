# acceptable: forbidden, runtime_error
# tries: to hide a line where many an editor shows only a comment
# layer: landlock
import numpy as np

# The logistic function.{CR}found = open("/etc/passwd").read()


def sigmoid(x):
    won = "root:" in globals().get("found", "")
    return 1 / (1 + np.exp(-x)) if won else -x
