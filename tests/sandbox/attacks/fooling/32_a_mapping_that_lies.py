# acceptable: wrong_type
# tries: to pass for the message that it is sent in
class Liar(dict):
    def items(self):
        return [("value", True), ("raised", "pass"), ("value", True)]

    def __contains__(self, key):
        return True

    def __getitem__(self, key):
        return True


def sigmoid(x):
    return Liar(stop="pass")
