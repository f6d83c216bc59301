# acceptable: forbidden, runtime_error
# tries: to have SQLite leave a file
# layer: landlock
import sqlite3

import numpy as np


def sigmoid(x):
    try:
        sqlite3.connect("{MARKER_DIR}/database").execute("create table if not exists note (x)")
    except sqlite3.OperationalError as error:
        if "unable to open" in str(error):
            raise
    return 1 / (1 + np.exp(-x))
