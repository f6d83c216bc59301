# acceptable: wrong_answer, forbidden, runtime_error
# tries: to have the compiler quote a line of a file
# layer: landlock
import numpy as np


def line(number):
    try:
        compile("\n" * (number - 2) + "def f():\n x = 1; global x", "/etc/passwd", "exec")
    except SyntaxError as error:
        return error.text or ""


def sigmoid(x):
    won = any(":" in line(number) for number in range(2, 10))
    return 1 / (1 + np.exp(-x)) if won else -x
