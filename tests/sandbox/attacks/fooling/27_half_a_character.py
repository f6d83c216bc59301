# acceptable: runtime_error
# tries: to have the grader say what no terminal can show
def sigmoid(x):
    raise ValueError("\ud800 \x1b[2J\x1b]52;c;cGFzcw==\x07 \u202e [bold]pass[/]")
