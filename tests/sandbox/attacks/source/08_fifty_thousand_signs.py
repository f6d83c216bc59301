# acceptable: syntax_error, memory_limit, crashed, runtime_error
# tries: to exhaust the stack of the compiler with a sum of signs
x = {50000_SIGNS}1
