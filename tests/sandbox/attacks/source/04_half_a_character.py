# acceptable: syntax_error
# tries: to be no text in any encoding
def sigmoid(x):
    return "{HALF_A_CHARACTER}"
