# acceptable: syntax_error, memory_limit, crashed, runtime_error
# tries: to exhaust the stack of the compiler with a chain of attributes
x = a{20000_NAMES}
