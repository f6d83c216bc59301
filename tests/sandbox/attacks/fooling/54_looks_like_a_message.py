# acceptable: wrong_type
# tries: to return what would be an array, were it not packed again
def sigmoid(x):
    return ["a", "d", list(x.shape)]
