"""What every test may use: eprep run to its end, and eprep installed from its wheel."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from tests import once
from tests.forked import Forked

ROOT = Path(__file__).parent.parent

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # of several workers none waits for another's


settings.register_profile("patient", deadline=None)  # beside other work an example takes longer
settings.load_profile("patient")

gc.disable()  # until all is collected, of which nothing is garbage


def pytest_collection_finish() -> None:
    """What was collected stays: to look through it for garbage takes a seventh of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000)
    gc.enable()


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        once.begin()


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        once.end()


LONG = ("drills", "tui", "bank", "cli", "sandbox", "plain")
"""Folders, those with the longest files first."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Two more than there are cores: a part of the time is spent waiting for children."""
    available = getattr(os, "sched_getaffinity", lambda _: range(os.cpu_count() or 1))
    return len(available(0)) + 2


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first: what is left for the end is short, and no core waits for another."""

    @cache
    def place(path: Path) -> int:
        folder = path.relative_to(ROOT / "tests").parts[0]
        return LONG.index(folder) if folder in LONG else len(LONG)

    items.sort(key=lambda item: place(item.path))


@dataclass(frozen=True)
class Installed:
    """An environment of its own that has the wheel, and finds the dependencies of this one."""

    folder: Path
    compiled: Path
    """A data folder in which the bank has been compiled once, and this machine's walls found."""

    @property
    def scripts(self) -> Path:
        return self.folder / ("Scripts" if sys.platform == "win32" else "bin")

    @property
    def eprep(self) -> Path:
        return self.scripts / "eprep"

    def data(self, folder: Path) -> Path:
        """The data folder below this one: new, but for the bank, which takes seconds to compile."""
        data = folder / "data"
        if not data.exists():
            shutil.copytree(self.compiled, data)
        return data


@pytest.fixture(scope="session")
def installed() -> Installed:
    """The wheel, built and installed from no network and far from the sources. To be read only."""
    folder = once.once("installed", _install)
    return Installed(folder / "venv", folder / "compiled")


def _install(folder: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    made = Installed(folder / "venv", folder / "compiled")
    venv.create(made.folder, with_pip=False)
    python = next(made.scripts.glob("python*"))
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True, capture_output=True)
    purelib = subprocess.run(
        [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True, capture_output=True, text=True,
    ).stdout.strip()  # fmt: skip
    # A .pth file inside a folder that a .pth file names is not read: the sources stay unseen.
    Path(purelib, "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    for words in (["bank", "stats"], ["doctor"]):  # which finds the walls of this machine
        command = [str(made.eprep), "--data-dir", str(made.compiled), *words]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=60)


@pytest.fixture(scope="session")
def forked() -> Iterator[Forked | None]:
    """Starts eprep as a fork, where there is such a thing."""
    forked = Forked() if sys.platform == "linux" else None
    yield forked
    if forked is not None:
        forked.close()


@pytest.fixture(scope="session")
def run_eprep(forked: Forked | None) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run eprep to its end: in a fork where that is the same, and else as `python -m eprep`."""

    def run(
        arguments: Sequence[str], environment: Mapping[str, str], cwd: Path, says: bytes = b""
    ) -> subprocess.CompletedProcess[bytes]:
        environment = {"PATH": os.environ["PATH"], **environment}
        if forked is not None and forked.can_run(environment):
            return forked.run(arguments, environment, cwd, says)
        command = [sys.executable, "-m", "eprep", *arguments]
        return subprocess.run(
            command, env=environment, cwd=cwd, input=says, capture_output=True, timeout=60,
            check=False,
        )  # fmt: skip

    return run
