"""A right answer passes in whatever style it is written."""

import pytest

PROGRAMS = {
    "a lambda": "import numpy as np\nsigmoid = lambda x: 1 / (1 + np.exp(-x))",
    "another name for the argument": "import numpy\ndef sigmoid(value): return 1 / (1 + numpy.exp(-value))",
    "a class with __call__": """
        import numpy as np
        class Sigmoid:
            def __call__(self, x): return 1 / (1 + np.exp(-x))
        sigmoid = Sigmoid()
    """,
    "a class's own method": """
        import numpy as np
        class Layer:
            @staticmethod
            def forward(x): return 1 / (1 + np.exp(-x))
        sigmoid = Layer.forward
    """,
    "loops": """
        import math
        import numpy as np
        def sigmoid(x):
            y = np.zeros(x.shape)
            for index in np.ndindex(*x.shape):
                y[index] = 1 / (1 + math.exp(-x[index]))
            return y
    """,
    "float32 inside": """
        import numpy as np
        def sigmoid(x):
            x = x.astype(np.float32)
            return 1 / (1 + np.exp(-x))
    """,
    "a long double": """
        import numpy as np
        def sigmoid(x): return 1 / (1 + np.exp(-x.astype(np.longdouble)))
    """,
    "the other byte order": """
        import numpy as np
        def sigmoid(x): return (1 / (1 + np.exp(-x))).astype('>f8')
    """,
    "Fortran's order": """
        import numpy as np
        def sigmoid(x): return np.asfortranarray(1 / (1 + np.exp(-x)))
    """,
    "a matrix": """
        import numpy as np
        class Matrix(np.ndarray): pass
        def sigmoid(x): return (1 / (1 + np.exp(-x))).view(Matrix)
    """,
    "a masked array": """
        import numpy as np
        def sigmoid(x): return np.ma.array(1 / (1 + np.exp(-x)))
    """,
    "helper functions": """
        import numpy as np
        def exp(x): return np.exp(x)
        def one_plus(x): return 1 + x
        def sigmoid(x): return 1 / one_plus(exp(-x))
    """,
    "a nested function": """
        import numpy as np
        def sigmoid(x):
            def inner(v): return 1 / (1 + np.exp(-v))
            return inner(x)
    """,
    "a generator as a helper": """
        import numpy as np
        def each(x):
            for v in x.flat: yield 1 / (1 + np.exp(-v))
        def sigmoid(x): return np.fromiter(each(x), float).reshape(x.shape)
    """,
    "a decorator and type hints": """
        from functools import wraps
        import numpy as np
        from numpy.typing import NDArray
        def traced(f):
            @wraps(f)
            def wrapper(*args, **kwargs): return f(*args, **kwargs)
            return wrapper
        @traced
        def sigmoid(x: NDArray[np.float64]) -> NDArray[np.float64]:
            return 1 / (1 + np.exp(-x))
    """,
    "a dataclass with future annotations": """
        from __future__ import annotations
        from dataclasses import dataclass, field
        import numpy as np
        @dataclass(frozen=True, slots=True)
        class Unit:
            one: float = field(default=1.0)
            def value(self, x: np.ndarray) -> np.ndarray: return self.one / (1 + np.exp(-x))
        sigmoid = Unit().value
    """,
    "a named tuple with defaults": """
        from collections import namedtuple
        from typing import NamedTuple
        import numpy as np
        Unit = namedtuple("Unit", "one two", defaults=(1.0,))
        class Pair(NamedTuple):
            a: float = 1.0
        def sigmoid(x): return Pair().a / (Unit(1.0).two + np.exp(-x))
    """,
    "prints": """
        import numpy as np
        def sigmoid(x):
            print("x =", x)
            return 1 / (1 + np.exp(-x))
    """,
    "NumPy's dice": """
        import random
        import numpy as np
        np.random.seed(0)
        def sigmoid(x):
            random.random()
            noise = np.random.randn(*x.shape) + np.random.default_rng(1).normal(size=x.shape)
            return 1 / (1 + np.exp(-x)) + 0 * noise
    """,
    "np.testing": """
        import numpy as np
        def sigmoid(x):
            y = 1 / (1 + np.exp(-x))
            np.testing.assert_allclose(y, np.exp(x) / (1 + np.exp(x)))
            return y
    """,
    "parts of NumPy that load late": """
        import numpy as np
        import numpy.ma, numpy.polynomial
        from numpy import *
        def sigmoid(x): return np.polynomial.Polynomial([0, 1])(1 / (1 + np.exp(-x)))
    """,
    "much of the library": """
        import abc, asyncio, bisect, collections, concurrent.futures, contextlib, copy, csv, dataclasses
        import datetime, decimal, enum, fractions, functools, heapq, inspect, itertools, json, logging
        import math, operator, os, pathlib, pickle, pprint, random, re, statistics, string, subprocess
        import sys, tempfile, textwrap, threading, time, timeit, typing, unittest, warnings
        import numpy as np
        def sigmoid(x): return copy.deepcopy(1 / (1 + np.exp(-x)))
    """,
    "environment variables": """
        import os
        os.environ["OMP_NUM_THREADS"] = "1"
        import numpy as np
        def sigmoid(x): return 1 / (1 + np.exp(-x))
    """,
    "a pause": """
        import time
        import numpy as np
        def sigmoid(x):
            time.sleep(0.01)
            return 1 / (1 + np.exp(-x))
    """,
    "threads": """
        from concurrent.futures import ThreadPoolExecutor
        import numpy as np
        def sigmoid(x):
            with ThreadPoolExecutor(2) as pool:
                return np.array(list(pool.map(lambda row: 1 / (1 + np.exp(-row)), x)))
    """,
    "a thread that never ends": """
        import threading, time
        import numpy as np
        threading.Thread(target=time.sleep, args=(10**6,)).start()
        def sigmoid(x): return 1 / (1 + np.exp(-x))
    """,
    "output thrown away": """
        import contextlib, io, os
        import numpy as np
        def sigmoid(x):
            with contextlib.redirect_stdout(io.StringIO()), open(os.devnull, "w") as nothing:
                print(x, file=nothing)
            return 1 / (1 + np.exp(-x))
    """,
    "a warning": """
        import warnings
        import numpy as np
        def sigmoid(x):
            warnings.warn("careful")
            np.log(np.zeros(1))
            return 1 / (1 + np.exp(-x))
    """,
    "a main guard": """
        import numpy as np
        def sigmoid(x): return 1 / (1 + np.exp(-x))
        if __name__ == "__main__":
            raise SystemExit(sigmoid(np.zeros(1)))
    """,
    "streams replaced": """
        import io, sys
        import numpy as np
        sys.stdout = sys.stderr = None
        def sigmoid(x): return 1 / (1 + np.exp(-x))
    """,
    "identifiers in Japanese, tabs, a form feed": (
        "import numpy as np\n\x0c\ndef sigmoid(入力):\n\t値 = np.exp(-入力)\n\treturn 1 / (1 + 値)\n"
    ),
    "an exception caught": """
        import numpy as np
        def sigmoid(x):
            try: open("/etc/passwd")
            except OSError: pass
            return 1 / (1 + np.exp(-x))
    """,
}


@pytest.fixture(scope="module")
def verdicts(grade_all):
    return grade_all(PROGRAMS)


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_right_program_passes(verdicts, name, run):
    if "thread" in name and run.isolation == "full":
        pytest.skip("a locked child has one thread")
    found = verdicts[name]
    assert (found.outcome, found.score) == ("pass", 1.0), [case.message for case in found.cases]
