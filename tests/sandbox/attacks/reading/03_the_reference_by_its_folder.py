# acceptable: forbidden, runtime_error
# tries: to import the reference from where it lies
# layer: landlock
import sys

sys.path.insert(0, "{EPREP}")


def sigmoid(x):
    from reference_impl import sigmoid as answer

    return answer(x)
