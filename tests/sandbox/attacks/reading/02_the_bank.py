# acceptable: forbidden, runtime_error
# tries: to run the right program that the bank keeps
# layer: landlock
import runpy


def sigmoid(x):
    return runpy.run_path("{BANK}/sigmoid/right/formula.py")["sigmoid"](x)
