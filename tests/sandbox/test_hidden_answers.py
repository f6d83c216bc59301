"""Every way to the answers is closed, also to a program that is told where they lie."""

import importlib
import os
import sqlite3
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from eprep.core.trial import Trial
from eprep.sandbox.inside.lockdown import LAYERS
from eprep.sandbox.zygote_runner import ZygoteRunner
from tests.sandbox.conftest import DRILL, LINUX
from tests.sandbox.ways import (
    MODULES,
    MODULES_USED,
    OTHERS,
    PLACES,
    TEXTS,
    USE_MODULE,
    USE_TEXT,
    imports,
    program,
)

ATTACKS = {
    **{f"module: {name}": program(e, USE_MODULE) for name, e in MODULES.items()},
    **{f"text: {name}": program(e, USE_TEXT) for name, e in TEXTS.items()},
}
CLOSED = ("forbidden", "runtime_error", "crashed")
SHOWN = "def sigmoid"
"""What another program has printed that was run in place of the submission."""

CONTROL = f"""{imports()}
import warnings
warnings.simplefilter("ignore")
for number, path in enumerate(sys.argv[1:]):
    child = os.fork()
    if child == 0:
        space = {{"__name__": "submission"}}
        try:
            exec(open(path).read(), space)
            right = np.allclose(space["sigmoid"](np.array([0.0, 1.0])), [0.5, 0.73105858])
        except BaseException as error:
            print(number, repr(error), file=sys.stderr)
            right = False
        os._exit(0 if right else 1)
    if os.waitpid(child, 0)[1] == 0:
        print(number)
"""

A_HOOK = """
def hook(event, arguments, *, secret=FILE, refusal=PermissionError):
    if event == 'open' and arguments[0] == secret:
        raise refusal(event)

sys.addaudithook(hook)
del hook
"""
"""In place of the grader's own, where that is left out."""


def lacks(*modules: str) -> bool:
    """Whether none of them can be loaded."""
    for name in modules:
        try:
            importlib.import_module(name)
        except ImportError:
            continue
        return False
    return True


def reads_no_plain_history() -> bool:
    return lacks("readline") or "libedit" in (importlib.import_module("readline").__doc__ or "")


def looks_only_below() -> bool:
    scope = Path("/proc/sys/kernel/yama/ptrace_scope")
    return scope.exists() and scope.read_text().strip() != "0"


def is_limited_itself() -> bool:
    import resource  # not on every system, and this is asked on Linux alone

    return resource.getrlimit(resource.RLIMIT_CPU)[1] != resource.RLIM_INFINITY


NO_WIN: dict[str, tuple[Callable[[], bool], str]] = {
    "readline": (reads_no_plain_history, "GNU readline is missing"),
    "tkinter": (lambda: lacks("_tkinter"), "tkinter is missing"),
    "another interpreter": (
        lambda: lacks("_interpreters", "_xxsubinterpreters"), "Python keeps its interpreters apart"
    ),
    "the parent's memory": (looks_only_below, "the kernel lets nobody look into its parent"),
    "a terminal": (lambda: not Path("/dev/ptmx").exists(), "there are no terminals"),
    "limits lifted": (is_limited_itself, "the limits are those of whoever runs the tests"),
}  # fmt: skip
"""Ways that are closed on some machines whoever stands in them, and how that is seen."""


class Answering(BaseHTTPRequestHandler):
    """Gives the answer to whoever asks."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"sigmoid")

    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def located(tmp_path_factory):
    """Tell a program where the answers lie that are laid out for it here."""
    folder = tmp_path_factory.mktemp("answers")
    with zipfile.ZipFile(folder / "answers.zip", "w") as file:
        file.writestr("answers.py", Path(PLACES["BANK"]).read_text())
    with closing(sqlite3.connect(folder / "answers.db")) as database:
        database.execute("CREATE TABLE answers AS SELECT 'sigmoid'")
        database.commit()
    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        places = {
            "ZIP": str(folder / "answers.zip"),
            "DATABASE": str(folder / "answers.db"),
            "PORT": server.server_port,
        }
        lines = "".join(f"{name} = {value!r}\n" for name, value in places.items())
        yield lambda source: f"{lines}{source}"
        server.shutdown()


@pytest.fixture(scope="session")
def successes(located, tmp_path_factory):
    """The attacks that succeed in an ordinary interpreter, which nobody watches."""
    folder = tmp_path_factory.mktemp("attacks")
    for number, source in enumerate(ATTACKS.values()):
        (folder / f"{number:03}.py").write_text(located(source))
    paths = sorted(map(str, folder.iterdir()))
    run = subprocess.run(
        [sys.executable, "-c", CONTROL, *paths],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
    )
    print(run.stderr)
    return {list(ATTACKS)[int(number)] for number in run.stdout.split()}


@pytest.fixture(scope="module")
def verdicts(grade_all, located):
    others = {name: program(expression, USE_TEXT) for name, expression in OTHERS.items()}
    return grade_all({name: located(source) for name, source in {**ATTACKS, **others}.items()})


@pytest.fixture(scope="module")
def unwalled():
    """The sandbox without any of its layers."""
    with ZygoteRunner(without=LAYERS) as run:
        run.start()
        yield run


def test_the_attacks_begin_with_nothing_forbidden(grade, run):
    if run.isolation == "full":
        pytest.skip("modules that need the system's own libraries cannot be loaded there")
    everything = " ".join(MODULES_USED)
    assert grade(program(f"'sigmoid {everything}'", USE_TEXT)).outcome == "pass"


@pytest.mark.parametrize("name", ATTACKS)
def test_a_way_to_the_answers_that_is_open_elsewhere_is_closed_here(successes, verdicts, name):
    assert name in successes  # or the test could not fail
    assert verdicts[name].outcome in CLOSED
    assert verdicts[name].score == 0.0


@pytest.mark.parametrize("name", OTHERS)
def test_what_a_drill_never_needs_is_refused(verdicts, name, run):
    if name == "other threads' frames" and run.isolation == "full":
        pytest.skip("there are no other threads, and its own frames hold nothing")
    assert verdicts[name].outcome in CLOSED
    assert "NameError" not in str(verdicts[name].cases[0].message)  # or nothing was tried
    assert SHOWN not in verdicts[name].output
    assert verdicts[name].score == 0.0


@LINUX
@pytest.mark.parametrize("name", OTHERS)
def test_what_is_refused_would_be_done_where_no_layer_refuses_it(unwalled, located, name):
    impossible, reason = NO_WIN.get(name, (lambda: False, ""))
    if impossible():
        pytest.skip(reason)
    source = located(program(OTHERS[name], USE_TEXT)) + A_HOOK * (name == "the collector")
    found = DRILL.grade(source, Trial(unwalled, 7))
    assert found.outcome == "pass" or (name == "execv" and SHOWN in found.output)
