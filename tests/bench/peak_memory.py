"""The most memory that `eprep train` ever holds."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

MEGABYTE = 10**6

# A child begins as a copy of its parent, and the system counts that as memory the child held: so it
# needs a parent that is small, which this process is not.
SMALL_PARENT = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def peak_megabytes(net: str, data: Path) -> float | None:
    """Return that of one epoch; None where the system does not tell."""
    if sys.platform == "win32":
        return None
    with tempfile.TemporaryDirectory() as folder:
        train = [sys.executable, "-m", "eprep", "--data-dir", folder, "train"]
        options = ["--net", net, "--epochs", "1", "--data", str(data)]
        command = [sys.executable, "-c", SMALL_PARENT, *train, *options]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    unit = 1 if sys.platform == "darwin" else 1024
    return int(done.stdout) * unit / MEGABYTE
