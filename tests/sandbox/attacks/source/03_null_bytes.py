# acceptable: syntax_error
# tries: to end where only the compiler thinks that it ends
def sigmoid(x):
    return "{NUL}"
