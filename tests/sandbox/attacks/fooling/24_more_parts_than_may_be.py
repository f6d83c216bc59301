# acceptable: wrong_type
# tries: to exhaust the grader with a list of 100,000 numbers
def sigmoid(x):
    return [0.5] * 100_000
