# acceptable: forbidden, runtime_error
# tries: to have the library's own start-up find what is installed, the reference included
# layer: landlock
import os
import site

import numpy as np

site.addsitedir(os.path.dirname(os.path.dirname(np.__file__)))


def sigmoid(x):
    from reference_impl import sigmoid as answer

    return answer(x)
