"""A kernel that refuses one call, or only says that it has done it: a filter put on a program."""

import os
import sys

SETSID = {"x86_64": 112, "aarch64": 157}.get(os.uname().machine if hasattr(os, "uname") else "")
LANDLOCK_RESTRICT_SELF = 446

SCRIPT = """
import ctypes, os, struct, sys
call, error = map(int, sys.argv[1:3])
steps = (0x20, 0, 0, 0), (0x15, 0, 1, call), (6, 0, 0, 0x50000 | error), (6, 0, 0, 0x7FFF0000)
code = b"".join(struct.pack("HBBI", *step) for step in steps)
text = ctypes.create_string_buffer(code, len(code))
class Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]
libc = ctypes.CDLL(None, use_errno=True)
assert libc.prctl(38, 1, 0, 0, 0) == 0
assert libc.prctl(22, 2, ctypes.byref(Program(len(steps), ctypes.addressof(text))), 0, 0) == 0
os.execv(sys.argv[3], sys.argv[3:])
"""


def lying(call, error=0):
    """The words before a command, under which the kernel answers `call` with `error`, unheard."""
    return [sys.executable, "-c", SCRIPT, str(call), str(error)]
