"""What `eprep train` and `eprep infer` import, and how many threads NumPy finds allowed."""

import os
import subprocess
import sys

import pytest

WATCHED = """
import os, sys

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name in ("numpy", "sympy", "textual"):
            print(name, os.environ.get("OPENBLAS_NUM_THREADS"), file=sys.stderr)

sys.meta_path.insert(0, Watch())
from eprep.cli import main
main(sys.argv[1:])
"""
ONE = """
import os, sys
import eprep.cli.train, eprep.cli.infer
from eprep.cli.one_thread import use_one_thread
use_one_thread()
assert "numpy" not in sys.modules
names = [f"{name}_NUM_THREADS" for name in ("OPENBLAS", "OMP", "MKL", "BLIS")]
print(*(os.environ[name] for name in [*names, "VECLIB_MAXIMUM_THREADS"]))
"""


@pytest.fixture
def python(home, data):
    """Run a program with these words and this environment alone."""

    def python(program, *arguments, **environment):
        return subprocess.run(
            [sys.executable, "-c", program, *map(str, arguments)],
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(home),
                "EPREP_DATA_DIR": str(data),
                **environment,
            },
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=True,
        )

    return python


@pytest.fixture(params=["train", "infer"])
def words(request, trained, digits):
    """Of a command that computes."""
    kind = {"train": ["train", "--epochs", 1], "infer": ["infer", trained["book2"]]}[request.param]
    return [*kind, "--json", "--data", digits]


@pytest.mark.parametrize("arguments", [["--help"], ["train", "--help"], ["infer", "--help"]])
def test_help_imports_nothing_heavy(python, arguments):
    assert python(WATCHED, *arguments).stderr == ""


def test_numpy_is_the_one_heavy_import_and_finds_one_thread_allowed(python, words):
    first, *rest = python(WATCHED, *words).stderr.splitlines()
    assert first == "numpy 1"
    assert len(rest) == 1  # which images are used


def test_a_number_of_threads_that_was_set_is_kept(python, words):
    assert python(WATCHED, *words, OPENBLAS_NUM_THREADS="2").stderr.startswith("numpy 2\n")


def test_one_thread_is_set_for_every_library_before_numpy_comes(python):
    assert python(ONE).stdout.split() == ["1"] * 5
    kept = python(ONE, OMP_NUM_THREADS="3", VECLIB_MAXIMUM_THREADS="4").stdout.split()
    assert kept == ["1", "3", "1", "1", "4"]
