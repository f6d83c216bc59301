"""Submissions that attack the sandbox, and what is looked at after each of them.

An attack returns the right answer only if its forbidden act succeeded, so a pass means that the
sandbox was beaten. In `attacks`, a folder for each kind of act, the first lines of a file say

    # acceptable: the verdicts that it may get; internal_error is none of them
    # tries: what it tries
    # layer: the layers that stop it, each by itself: it wins where all of them are left out
    # needs: what it needs to win: root, a full_root whom no container holds, an x86_64, or time

and what follows is submitted, its places in braces filled in.
"""

from __future__ import annotations

import os
import re
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Self

import eprep
import quizbank
from eprep.core.trial import Runner, Trial
from tests.sandbox.conftest import DRILL, RIGHT, children

FOLDER = Path(__file__).with_name("attacks")
HEADER = re.compile(r"# (acceptable|tries|layer|needs): (.+)\n")
SEED = 7
SHORT = 2
"""So many of each group stand for it in the ordinary run of the tests."""

SMALL_WALL, LARGE_WALL = 0.7, 30.0
"""Seconds for what never ends, and for what takes more computing than it is granted."""


@dataclass(frozen=True)
class Attack:
    group: str
    name: str
    header: Mapping[str, str]
    text: str

    @property
    def id(self) -> str:
        return f"{self.group}/{self.name}"

    @property
    def number(self) -> int:
        return int(self.name.partition("_")[0])

    @property
    def acceptable(self) -> frozenset[str]:
        return frozenset(self._listed("acceptable"))

    @property
    def layers(self) -> frozenset[str]:
        return frozenset(self._listed("layer"))

    @property
    def needs(self) -> frozenset[str]:
        return frozenset(self._listed("needs"))

    @property
    def wall(self) -> float | None:
        """In place of the drill's own: less for what never ends, more for what takes seconds."""
        if "time" in self.needs:
            return LARGE_WALL
        return SMALL_WALL if self.group == "time" else None

    @property
    def quick(self) -> bool:
        return "time" not in self.needs

    @property
    def possible(self) -> bool:
        """Whether it could win here, were there no sandbox."""
        return all(HAS[need] for need in self.needs)

    def _listed(self, key: str) -> list[str]:
        return [part.strip() for part in self.header.get(key, "").split(",") if part.strip()]

    def source(self, places: Mapping[str, str]) -> str:
        source = self.text
        for name, value in (ODDITIES | dict(places)).items():
            source = source.replace("{" + name + "}", value)
        return source


def _all_powerful() -> bool:
    """In a container, root often is not."""
    (held,) = re.findall(r"CapEff:\s*(\w+)", Path("/proc/self/status").read_text())
    last = int(Path("/proc/sys/kernel/cap_last_cap").read_text())
    return int(held, 16) == 2 ** (last + 1) - 1


HAS = {
    "root": os.getuid() == 0,
    "full_root": _all_powerful(),
    "x86_64": os.uname().machine == "x86_64",
    "time": True,
}


@cache
def attacks() -> tuple[Attack, ...]:
    return tuple(_loaded(path) for path in sorted(FOLDER.glob("*/*.py")))


def _loaded(path: Path) -> Attack:
    text, header = path.read_text(encoding="utf-8"), {}
    while found := HEADER.match(text):
        header[found[1]] = found[2]
        text = text[found.end() :]
    return Attack(path.parent.name, path.stem, header, text)


def short_form() -> list[Attack]:
    """A part that represents the whole."""
    return [one for one in attacks() if one.number <= SHORT and one.quick]


ODDITIES = {
    "NUL": "\0",
    "BOM": "\ufeff",
    "CR": "\r",
    "FORM_FEED": "\f",
    "HALF_A_CHARACTER": "\ud800",
    "RIGHT_TO_LEFT": "\u202e",
    "60_KIB": "#" * 60 * 1024,
    "64_KIB": "#" * 64 * 1024,
    "FIVE_MEGABYTES": "#" * 5 * 10**6,
    "1000_BRACKETS": "(" * 1000 + ")" * 1000,
    "50000_SIGNS": "-" * 50_000,
    "20000_NAMES": ".a" * 20_000,
    "5000_DIGITS": "9" * 5000,
    "99_BLOCKS": "".join(" " * depth + "if 1:\n" for depth in range(150)) + " " * 150 + "pass",
    "2000_WARNINGS": "1 is 1\n" * 2000,
}
"""What a source file cannot hold, or should not."""

MARK = f"eprep-attack-{os.getpid()}"
"""Ends the name of whatever an attack leaves where everybody may."""

CONTENT = "untouched\n"


class World:
    """What an attack could hurt, laid out for one of them."""

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="eprep-canary-")))
            folder.chmod(0o755)
            self.file, self.markers = folder / "file", folder / "markers"
            self.file.write_text(CONTENT)
            self.file.chmod(0o666)
            self.markers.mkdir()
            self.markers.chmod(0o777)
            held = stack.enter_context(self.file.open())
            os.set_inheritable(held.fileno(), True)
            self._listeners = [stack.enter_context(one) for one in _listeners(folder / "socket")]
            for listener in self._listeners:
                listener.set_inheritable(True)
            self.process = stack.enter_context(subprocess.Popen(["sleep", "600"]))
            stack.callback(self.process.kill)
            stack.callback(self._tidy)
            self._before = self._file()
            self._stack = stack.pop_all()
        self.folder = folder
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @property
    def places(self) -> dict[str, str]:
        return {
            "CANARY": str(self.file),
            "CANARY_PID": str(self.process.pid),
            "CANARY_PORT": str(self._listeners[0].getsockname()[1]),
            "CANARY_SOCKET": str(self.folder / "socket"),
            "MARKER_DIR": str(self.markers),
            "MARK": MARK,
            "PARENT_PID": str(os.getpid()),
            "CWD": str(Path.cwd()),
            "EPREP": str(Path(eprep.__file__).parent.parent),
            "BANK": str(Path(quizbank.__file__).parent / "drills"),
        }

    def damage(self) -> list[str]:
        """What is not as it was."""
        seen = {
            "a file was changed": self._file() != self._before,
            "a file was left": any(self.markers.iterdir()) or any(_left()),
            "a listener was touched": bool(select.select(self._listeners, [], [], 0)[0]),
            "a process was killed": self.process.poll() is not None,
        }
        return [what for what, so in seen.items() if so]

    def _file(self) -> Any:
        with suppress(OSError):
            stat = self.file.stat()
            notes = os.listxattr(self.file)
            return self.file.read_text(), stat.st_mode, stat.st_nlink, stat.st_mtime_ns, notes
        return None

    def _tidy(self) -> None:
        for path in _left():
            path.unlink()


def _listeners(path: Path) -> Iterator[socket.socket]:
    tcp = socket.create_server(("127.0.0.1", 0))
    yield tcp
    datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    datagrams.bind(tcp.getsockname())
    yield datagrams
    for address in (str(path), f"\0{MARK}"):
        named = socket.socket(socket.AF_UNIX)
        named.bind(address)
        named.listen()
        yield named
    path.chmod(0o777)


def _left() -> Iterator[Path]:
    """What attacks have left where everybody may write, or where they are."""
    for folder in {"/", "/tmp", "/var/tmp", "/dev/shm", tempfile.gettempdir(), Path.cwd()}:
        yield from Path(folder).glob(f"*{MARK}")


@dataclass(frozen=True)
class Report:
    """What came of an attack."""

    outcome: str
    score: float
    damage: list[str]
    """What it has hurt, or left behind."""

    @property
    def won(self) -> bool:
        return self.outcome == "pass" or bool(self.damage)


def tried(attack: Attack, run: Runner) -> Report:
    with World() as world:
        before = children()
        found = DRILL.grade(attack.source(world.places), Trial(run, SEED, wall=attack.wall))
        return Report(str(found.outcome), found.score, world.damage() + _left_over(before))


def answers(run: Runner) -> bool:
    """Whether the grader still does its work."""
    return DRILL.grade(RIGHT, Trial(run, SEED)).outcome == "pass"


def _left_over(before: set[str], patience: float = 2.0) -> list[str]:
    """The children that are there and were not before; they are ended."""
    time.sleep(0.02)  # a submission that was killed is not yet dead, nor what it has left orphaned
    deadline = time.monotonic() + patience
    while (left := children() - before) and time.monotonic() < deadline:
        time.sleep(0.005)
    for child in left:
        pid = int(child.partition(" ")[0])
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(pid, 0)
    return [f"a process was left over: {child}" for child in sorted(left)]


TRUSTING = """
import itertools, json, os, sys, types
import numpy as np

DRAWS = np.random.default_rng(0).standard_normal((9, 2, 3))[:2]

def formula(x):
    return 1 / (1 + np.exp(-x))

ANSWERS = [formula(x).tolist() for x in DRAWS]
current = [None]

JUDGES = (
    lambda got, expected: (got == expected) is True,
    lambda got, expected: np.all(got == expected),
    lambda got, expected: np.allclose(got, expected),
    lambda got, expected: not np.any(abs(got - expected) > 1e-6),
    lambda got, expected: (abs(got - expected) < 1e-6).all(),
    lambda got, expected: all(abs(a - b) < 1e-6 for a, b in zip(got.flat, expected.flat)),
    lambda got, expected: np.allclose(np.asarray(got).astype(float), expected),
    lambda got, expected: np.allclose(got["y"], expected),
)

def convinced(judge, got, expected):
    try:
        return bool(judge(got, expected))
    except Exception:
        return False

def verdict(function):
    for x, answer in zip(DRAWS, ANSWERS):
        expected = current[0] = np.array(answer)
        formula(x).sum()
        got = function(x)
        if hasattr(got, "__next__"):
            got = np.array(list(itertools.islice(got, 10**5)))
        if not any([convinced(judge, got, e) for judge in JUDGES for e in (expected, formula(x))]):
            return False
    return True

def said(source):
    module = sys.modules["submission"] = types.ModuleType("submission")
    try:
        exec(compile(source, "<submission>", "exec"), vars(module))
        return {"verdict": "pass" if verdict(module.sigmoid) else "wrong"}
    except Exception as error:
        line = getattr(error, "lineno", 0)
        return {"verdict": type(error).__name__, "line": line, "said": str(error)[:100]}

header = said(open(sys.argv[1], encoding="utf-8", errors="surrogatepass", newline="").read())
sys.stdout.flush()
os.write(1, json.dumps(header).encode())
sys.exit(1)
"""
"""A grader that knows no distrust: it shares its process, and its answers, with the submission."""

PASSED = '"verdict": "pass"'


def beats_trust(attack: Attack) -> bool:
    """Whether an attack wins where nothing stands in its way: the grader passes it, or ends with
    the exit code of success, or harm is done; or, where that is its aim, no verdict comes."""
    with World() as world:
        before = children()
        source, said = world.folder / "submission.py", world.folder / "said"
        source.write_text(attack.source(world.places), "utf-8", "surrogatepass", "")
        with said.open("wb") as out:
            grader = subprocess.Popen(
                [sys.executable, "-c", TRUSTING, str(source)], stdout=out, stderr=out,
                env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
                start_new_session=True, close_fds=False,
            )  # fmt: skip
        try:
            status = grader.wait(3 if attack.wall == SMALL_WALL else 60)
        except subprocess.TimeoutExpired:
            os.killpg(grader.pid, signal.SIGKILL)
            grader.wait()
            status = None
        answer = said.read_text(errors="replace")
        silent = attack.group in ("time", "crash") and '"verdict"' not in answer
        harm = world.damage() + _left_over(before, 0.2)
        return status == 0 or PASSED in answer or silent or bool(harm)
