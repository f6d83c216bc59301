# acceptable: crashed, runtime_error
# tries: to fail while its failure is put into words, and to come back as the process it comes from
import os


class Nameless(type):
    @property
    def __name__(cls):
        raise SystemExit(0)


class Failure(Exception, metaclass=Nameless):
    pass


os._exit = lambda code: None


def sigmoid(x):
    raise Failure
