"""The program that works a proof out, in the sandbox. It is never told what the answer is."""

from __future__ import annotations

SOURCE = '''
import contextlib
import io
import os
from importlib import import_module

import numpy as np
import reference_impl
import sympy
from sympy.logic.boolalg import BooleanAtom

NAMES = {name: getattr(reference_impl, name) for name in reference_impl.__all__}
NAMES |= {"np": np, "sympy": sympy}

FILE = (lambda: None).__code__.co_filename
"""Of this program. A proof is given the same name, so that an error tells the proof's own line."""

def lacks(module):
    if module == "mnist":
        return not os.environ.get("EPREP_MNIST_DIR")
    try:
        import_module(module)
    except ImportError:
        return True
    return False

def value(expression):
    return plain(eval(compile(expression, FILE, "eval"), dict(NAMES)))

def output(program):
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(program, FILE, "exec"), {"__name__": "__main__"})
    return printed.getvalue()

def plain(found):
    """Truth values, texts, numbers, lists of them, mappings by texts, and formulas as texts;
    anything else as it is, to be refused."""
    if isinstance(found, (str, bool)):
        return found
    if isinstance(found, (np.bool_, BooleanAtom)):
        return bool(found)
    if isinstance(found, np.ndarray):
        return plain(found.tolist())
    if isinstance(found, (list, tuple)):
        return [plain(item) for item in found]
    if isinstance(found, dict) and all(isinstance(key, str) for key in found):
        return {str(key): plain(item) for key, item in found.items()}
    try:
        return float(found)
    except (TypeError, ValueError, OverflowError):
        return str(found) if isinstance(found, sympy.Expr) else found
'''
