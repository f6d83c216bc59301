# acceptable: wrong_type
# tries: to have another value each time that it is asked
class Liar(float):
    def hex(self):
        return "pass"

    def __float__(self):
        return float("nan")

    def __eq__(self, other):
        return True

    __lt__ = __le__ = __gt__ = __ge__ = __eq__

    def __sub__(self, other):
        return Liar(0)

    __rsub__ = __abs__ = __sub__


def sigmoid(x):
    return Liar(0.5)
