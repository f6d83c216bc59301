# acceptable: runtime_error
# tries: to end by an exception that is no Exception, with the exit code of success
def sigmoid(x):
    raise SystemExit(0)
