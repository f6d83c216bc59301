# acceptable: forbidden, runtime_error
# tries: to have OpenSSL leave a file
# layer: landlock
import ssl

import numpy as np


def sigmoid(x):
    ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).keylog_filename = "{MARKER_DIR}/keys"
    return 1 / (1 + np.exp(-x))
