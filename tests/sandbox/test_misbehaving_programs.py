"""Little programs that misbehave, each naming its verdict."""

import pytest

TIME = {
    "loops for ever": "def sigmoid(x):\n while True: pass",
    "loops for ever while it is loaded": "while True: pass",
    "sleeps for ever": "import time\ndef sigmoid(x): time.sleep(10**6)",
    "sleeps for ever while it is loaded": "import time\ntime.sleep(10**6)",
    "waits for a busy thread": """
        import threading
        def work():
            while True: pass
        def sigmoid(x):
            thread = threading.Thread(target=work)
            thread.start()
            thread.join()
    """,
    "swallows every exception": """
        def sigmoid(x):
            while True:
                try:
                    while True: pass
                except BaseException:
                    pass
    """,
    "ignores every signal": """
        import signal
        for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
            try: signal.signal(number, signal.SIG_IGN)
            except (OSError, ValueError): pass
        def sigmoid(x):
            while True: pass
    """,
    "computes in C and never comes back": "def sigmoid(x): return sum(range(10**12))",
    "is silent after half a reply": """
        import os, time
        for number in range(3, 64):
            try: os.write(number, bytes([0, 0, 1, 0]))
            except OSError: pass
        def sigmoid(x): time.sleep(10**6)
    """,
}
MEMORY = {
    "asks for 10 GB": "import numpy as np\ndef sigmoid(x): return np.ones(10 * 2**27)",
    "asks for 10 GB while it is loaded": "import numpy as np\na = np.ones(10 * 2**27)",
    "a list that grows": "def sigmoid(x):\n a = []\n while True: a.append(bytes(2**20))",
    "a long string": "def sigmoid(x): return 'a' * 2**33",
}
CRASH = {
    "os._exit(0)": "import os\ndef sigmoid(x): os._exit(0)",
    "os._exit(0) while it is loaded": "import os\nos._exit(0)",
    "os.abort": "import os\ndef sigmoid(x): os.abort()",
    "kills itself": "import signal\ndef sigmoid(x): signal.raise_signal(signal.SIGKILL)",
    "a segmentation fault": """
        from numpy.lib.stride_tricks import as_strided
        def sigmoid(x): return as_strided(x, (10,), (2**40,)).sum()
    """,
    "closes every descriptor": "import os\ndef sigmoid(x): os.closerange(0, 256); return x",
}
RAISED = {
    "raises": "def sigmoid(x): raise ValueError('no')",
    "raises while it is loaded": "raise ValueError('no')",
    "sys.exit": "import sys\ndef sigmoid(x): sys.exit(0)",
    "sys.exit while it is loaded": "import sys\nsys.exit(0)",
    "recursion": "def sigmoid(x): return sigmoid(x)",
    "a strange exception": "class E(BaseException): pass\ndef sigmoid(x): raise E",
    "KeyboardInterrupt": "def sigmoid(x): raise KeyboardInterrupt",
    "an exception that cannot be worded": """
        class E(Exception):
            def __str__(self): raise ValueError
        def sigmoid(x): raise E
    """,
    "an exception in 10 MB of words": "def sigmoid(x): raise ValueError('a' * 10**7)",
    "asks for input": "def sigmoid(x): return float(input('x? '))",
    "takes too few arguments": "def sigmoid(): return 0.5",
    "a module that is not there": "import torch",
}
FLOOD = {
    "prints for ever": "def sigmoid(x):\n while True: print('spam')",
    "prints for ever while it is loaded": "while True: print('spam')",
    "10 MB in one print": "def sigmoid(x): print('a' * 10**7)",
    "standard error for ever": "import sys\ndef sigmoid(x):\n while True: sys.stderr.write('spam')",
    "descriptor 1 for ever": "import os\ndef sigmoid(x):\n while True: os.write(1, b'spam')",
}
FORGED = {
    "garbage to every descriptor": """
        import os
        def sigmoid(x):
            for number in range(64):
                try: os.write(number, b'garbage' * 9)
                except OSError: pass
            return x
    """,
    "zeros to every descriptor": """
        import os
        for number in range(64):
            try: os.write(number, bytes(64))
            except OSError: pass
    """,
    "says that it passed": """
        import os, struct
        text = b'{"raised": "pass", "type": "", "text": "", "line": 1}'
        for number in range(3, 64):
            try: os.write(number, struct.pack(">II", len(text), 0) + text)
            except OSError: pass
    """,
    "says that the grader is broken": """
        import os, struct
        text = b'{"stop": "internal_error", "type": "", "text": "", "line": 1}'
        for number in range(3, 64):
            try: os.write(number, struct.pack(">II", len(text), 0) + text)
            except OSError: pass
    """,
    "an array of no possible size": """
        import os, struct
        text = b'{"value": ["a", "d", [0, 67108864, 67108864, 67108864]]}'
        for number in range(3, 64):
            try: os.write(number, struct.pack(">II", len(text), 0) + text)
            except OSError: pass
    """,
}
UNREADABLE = {
    "no Python": "def sigmoid(x) return x",
    "null bytes": "def sigmoid(x): return '\0'",
    "Latin-1 bytes": b"def sigmoid(x): return '\xe9'".decode("utf-8", "surrogateescape"),
    "half a surrogate pair": "def sigmoid(x): return '\ud800'",
    "1000 brackets": "x = " + "(" * 1000 + ")" * 1000,
    "return outside a function": "return 1",
    "bad indentation": "def sigmoid(x):\nreturn x",
}
MISSING = {
    "nothing": "",
    "another function": "def sigmoyd(x): return x",
    "no function": "sigmoid = 0.5",
    "deleted": "def sigmoid(x): return x\ndel sigmoid",
}
VIOLENT = {"memory_limit": MEMORY, "crashed": CRASH, "output_limit": FLOOD}
FAULTY = {
    "runtime_error": RAISED,
    "syntax_error": UNREADABLE,
    "missing_function": MISSING,
    "source_too_large": {"70,000 bytes": "#" * 70_000},
}


@pytest.fixture(scope="module")
def endless(grade_all):
    """All at once, since they have nothing to do but wait for their end."""
    return grade_all(TIME, len(TIME), wall=0.7)


@pytest.mark.parametrize("name", TIME)
def test_a_program_that_does_not_end_is_ended(endless, name, run):
    if "thread" in name and run.isolation == "full":
        pytest.skip("a locked child has one thread")
    found = endless[name]
    assert [case.outcome for case in found.cases] == ["time_limit", "time_limit"]
    assert (found.outcome, found.score) == ("time_limit", 0.0)


@pytest.mark.usefixtures("endless")
def test_the_next_good_program_passes_after_all_of_them(grade):
    assert grade("import numpy as np\ndef sigmoid(x): return 1 / (1 + np.exp(-x))").score == 1.0


def table(programs):
    return [
        pytest.param(verdict, source, id=f"{verdict}: {name}")
        for verdict, sources in programs.items()
        for name, source in sources.items()
    ]


@pytest.mark.usefixtures("undisturbed")
@pytest.mark.parametrize(("verdict", "source"), table(VIOLENT))
def test_a_violent_program_gets_its_verdict_in_every_group(grade, run, verdict, source):
    if "raise_signal" in source and run.isolation == "full":
        verdict = "forbidden"  # it may not even send signals to itself
    found = grade(source)
    assert [case.outcome for case in found.cases] == [verdict, verdict]
    assert (found.outcome, found.score) == (verdict, 0.0)


@pytest.fixture(scope="module")
def verdicts(grade_all):
    return grade_all({source: source for some in FAULTY.values() for source in some.values()})


@pytest.mark.parametrize(("verdict", "source"), table(FAULTY))
def test_a_faulty_program_gets_its_verdict_in_every_group(verdicts, verdict, source):
    found = verdicts[source]
    assert [case.outcome for case in found.cases] == [verdict, verdict]
    assert (found.outcome, found.score) == (verdict, 0.0)


@pytest.mark.usefixtures("undisturbed")
@pytest.mark.parametrize("source", FORGED.values(), ids=FORGED)
def test_a_reply_that_the_program_forges_is_forbidden(grade, source):
    found = grade(source)
    assert (found.outcome, found.cases[0].outcome, found.score) == ("forbidden", "forbidden", 0.0)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("x = " + "-" * 50_000 + "1", id="a long sum of signs"),
        pytest.param("x = " + "a." * 20_000 + "a", id="a long chain of names"),
        pytest.param("x = " + "[" * 90 + "]" * 90 + "\nif 1:\n" * 200, id="deep brackets"),
    ],
)
def test_a_program_that_python_cannot_compile_is_a_fault_of_the_program(grade, source):
    assert grade(source).outcome in ("syntax_error", "memory_limit", "crashed", "runtime_error")


def test_a_failing_call_fails_its_own_group_alone(grade):
    source = """
        import numpy as np
        def sigmoid(x):
            if x.ndim == 2: raise ValueError
            return 1 / (1 + np.exp(-x))
    """
    verdict = grade(source)
    assert [case.outcome for case in verdict.cases] == ["runtime_error", "pass"]
    assert (verdict.outcome, verdict.score) == ("runtime_error", 0.5)


def test_a_kill_fails_the_remaining_groups_alone(grade):
    source = """
        import numpy as np, os
        def sigmoid(x):
            if x.ndim == 1: os._exit(0)
            return 1 / (1 + np.exp(-x))
    """
    verdict = grade(source)
    assert [case.outcome for case in verdict.cases] == ["pass", "crashed"]
    assert (verdict.outcome, verdict.score) == ("crashed", 0.5)
