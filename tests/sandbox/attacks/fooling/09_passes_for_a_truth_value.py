# acceptable: wrong_type, crashed
# tries: to be sent as it is, for a truth value
class Truth:
    __class__ = bool

    def __eq__(self, other):
        return True


def sigmoid(x):
    return Truth()
