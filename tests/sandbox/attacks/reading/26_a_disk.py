# acceptable: forbidden, runtime_error, wrong_answer
# tries: to read a disk past its file system
# layer: landlock, capabilities
# needs: full_root
import glob
import os
import stat

import numpy as np


def sigmoid(x):
    disks = [name for name in glob.glob("/dev/*d*") if stat.S_ISBLK(os.stat(name).st_mode)]
    won = any(len(open(name, "rb").read(512)) == 512 for name in disks)
    return 1 / (1 + np.exp(-x)) if won else -x
