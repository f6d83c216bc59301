# acceptable: forbidden, runtime_error
# tries: to have SQLite open a file of the same user, which is none of its own
# layer: landlock, seccomp
import sqlite3

import numpy as np


def sigmoid(x):
    try:
        sqlite3.connect("file:{CANARY}?mode=ro", uri=True).execute("select * from x")
    except sqlite3.DatabaseError as error:
        if "not a database" not in str(error):
            raise
    return 1 / (1 + np.exp(-x))
