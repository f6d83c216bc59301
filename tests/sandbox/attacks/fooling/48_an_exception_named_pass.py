# acceptable: runtime_error
# tries: to fail by the name of success, at great length
class Named(type):
    __name__ = "pass"


Pass = Named("pass" * 10**6, (Exception,), {"__module__": "builtins"})


def sigmoid(x):
    raise Pass("pass" * 10**6)
