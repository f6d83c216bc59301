# acceptable: crashed, runtime_error
# tries: to name a line that is no number
class Failure(SyntaxError):
    lineno = property(lambda self: {"verdict": "pass"})
    msg = property(lambda self: 10**5000)


def sigmoid(x):
    raise Failure
