# acceptable: syntax_error, memory_limit
# tries: to exhaust the stack of the parser
x = {1000_BRACKETS}
