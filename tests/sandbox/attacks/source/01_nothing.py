# acceptable: missing_function
# tries: to be graded without being there
