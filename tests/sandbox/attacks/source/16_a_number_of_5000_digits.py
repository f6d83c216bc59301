# acceptable: syntax_error
# tries: to have the compiler compute
x = {5000_DIGITS}
