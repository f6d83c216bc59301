"""The wheel holds all that is needed, wherever it is installed."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

RIGHT = """
import numpy as np

def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
"""


def run(installed, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder)}
    return subprocess.run(
        [installed.eprep, "--data-dir", str(installed.data(folder)), *arguments],
        cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=120,
    )  # fmt: skip


def test_the_wheel_grades_a_drill_from_another_folder(installed, tmp_path):
    (tmp_path / "good.py").write_text(RIGHT)
    done = run(installed, tmp_path, "grade", "softmax", "good.py", "--json")
    assert (done.returncode, json.loads(done.stdout)["verdict"]) == (0, "pass"), done.stderr


def test_the_installed_package_is_not_the_source_tree(installed, tmp_path):
    python = next(installed.scripts.glob("python*"))
    code = "import eprep, quizbank, reference_impl; print(eprep.__file__, quizbank.__file__)"
    done = subprocess.run([python, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout.count(str(installed.folder)) == 2, done.stdout


@pytest.mark.parametrize("module", ["numpy", "sympy", "textual"])
def test_help_imports_no_heavy_module(installed, tmp_path, module):
    python = next(installed.scripts.glob("python*"))
    code = f"import sys; from eprep.cli import main\ntry: main(['--help'])\nexcept SystemExit: assert {module!r} not in sys.modules"
    done = subprocess.run([python, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
