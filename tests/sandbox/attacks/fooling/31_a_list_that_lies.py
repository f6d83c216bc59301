# acceptable: wrong_type
# tries: to have another length each time that it is asked
class Liar(list):
    lengths = iter(range(10**9))

    def __len__(self):
        return next(self.lengths)

    def __iter__(self):
        return iter([0.5] * next(self.lengths))

    def __eq__(self, other):
        return True


def sigmoid(x):
    return Liar([0.5])
