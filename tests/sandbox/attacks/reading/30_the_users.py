# acceptable: runtime_error, wrong_answer, forbidden
# tries: to have the C library read the list of users
# layer: landlock
import pwd

import numpy as np


def sigmoid(x):
    won = any(user.pw_uid == 0 for user in pwd.getpwall())
    return 1 / (1 + np.exp(-x)) if won else -x
