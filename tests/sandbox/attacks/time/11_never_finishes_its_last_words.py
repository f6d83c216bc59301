# acceptable: time_limit
# tries: to compute while its exception is put into words
class Endless(Exception):
    def __str__(self):
        while True:
            pass


def sigmoid(x):
    raise Endless
