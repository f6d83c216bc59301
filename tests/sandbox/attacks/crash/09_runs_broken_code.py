# acceptable: crashed
# tries: to run byte code that no compiler made
import opcode


def broken():
    return 1


FURTHER, LOAD = opcode.opmap["EXTENDED_ARG"], opcode.opmap["LOAD_CONST"]
CODE = bytes([FURTHER, 127, FURTHER, 255, FURTHER, 255, LOAD, 255])  # constant 2**31 - 1
broken.__code__ = broken.__code__.replace(co_code=CODE, co_stacksize=1)


def sigmoid(x):
    return broken()
