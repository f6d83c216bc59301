"""How a child process of Python is started, so that nothing of ours reaches it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from eprep.core.catalogue import phrase
from eprep.sandbox.profiles import MNIST_VARIABLE, TORCH
from eprep.sandbox.replies import failed

START = Path(__file__).with_name("inside") / "start.py"

ENVIRONMENT = {
    "PYTHONHASHSEED": "0",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "VECLIB_MAXIMUM_THREADS": "1",
}
"""The same for every submission: dicts in one order, one thread."""

TORCH_ENVIRONMENT = {"TORCHINDUCTOR_CACHE_DIR": os.sep}
"""PyTorch makes this folder as it loads its optimisers: here one that is there already."""

NEEDED = ("SYSTEMROOT", "PATH", "LD_LIBRARY_PATH")
"""To find Python's own libraries."""


def start(
    mode: str,
    packages: Sequence[str],
    *options: str,
    data: str = "",
    wrapper: Sequence[str] = (),
    **streams: Any,
) -> subprocess.Popen[bytes]:
    """Start `inside/start.py`, behind the command `wrapper`; `data` is a folder that may be read.
    Raises OSError, and Stopped where a package is not installed."""
    environment = {name: os.environ[name] for name in NEEDED if name in os.environ}
    if data:
        environment[MNIST_VARIABLE] = data
    if TORCH in packages:
        environment |= TORCH_ENVIRONMENT
    folders = json.dumps({name: _folder(name) for name in packages})
    python = [sys.executable, "-s", "-P", "-S", "-X", "utf8", str(START)]
    return subprocess.Popen(
        [*wrapper, *python, mode, folders, data, *options],
        env={**environment, **ENVIRONMENT},
        cwd=Path(os.sep).resolve(),
        start_new_session=True,
        **streams,
    )


def _folder(package: str) -> str:
    """The folder that holds an installed package."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise failed(phrase("internal.package", name=package))
    return str(Path(spec.origin).parent.parent)
