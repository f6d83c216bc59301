# acceptable: syntax_error
# tries: to be graded without being a program
def sigmoid(x) return 1 / (1 + np.exp(-x))
