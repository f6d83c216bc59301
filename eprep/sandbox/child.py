"""The child's side: loads one submission, calls it, sends back plain data. Judges nothing.

Started as `python -s -P -S -B child.py NUMPY_FOLDER`; it finds the standard library and NumPy and
nothing else, and imports no part of eprep. Requests come on standard input, replies leave on
standard output, and what the submission prints goes to standard error.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from types import ModuleType
from typing import Any, BinaryIO

NAME = "submission"
FILE = "<submission>"


def main(numpy_folder: str) -> None:
    sys.path.append(numpy_folder)
    import numpy
    import numpy.fft
    import numpy.linalg
    import numpy.random

    sys.path.remove(numpy_folder)
    frames = _beside("frames")
    _die_with_parent()
    requests, replies = _take_streams()
    request = frames.read(requests)
    if request is None:
        return
    header, _ = request
    _limit(header["cpu"], header["memory_mb"])
    _lock([os.path.dirname(os.__file__), *numpy.__path__])
    frames.write(replies, {"ready": True})
    function = _load(header["source"], header["function"], lambda h: _reply(frames, replies, h))
    if function is not None:
        _serve(function, frames, requests, replies)


def _beside(name: str) -> Any:
    """A module of this folder, which is on no path."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), f"{name}.py")
    loader = SourceFileLoader(name, path)
    spec = spec_from_loader(name, loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def _die_with_parent() -> None:
    """A parent that is killed leaves nobody running; where there is no Linux, the limits end us."""
    if sys.platform == "linux":
        with contextlib.suppress(ImportError, OSError, AttributeError):
            import ctypes

            set_death_signal, kill = 1, 9
            ctypes.CDLL(None).prctl(set_death_signal, kill, 0, 0, 0)


def _take_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep the two pipes to the parent; the submission gets empty input, and output apart."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    return requests, replies


def _limit(cpu: float, memory_mb: int) -> None:
    """Bind memory, computing time and files where the system knows such limits (not Windows)."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime + cpu) + 1
    bounds = [
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 32),
    ]
    size = _address_space()
    if size is not None:
        bounds.append((resource.RLIMIT_AS, size + memory_mb * 2**20))
    for what, most in bounds:
        with contextlib.suppress(ValueError, OSError):  # macOS refuses some
            resource.setrlimit(what, (most, most))


def _address_space() -> int | None:
    try:
        with open("/proc/self/statm", encoding="ascii") as statm:
            return int(statm.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return None


HARMLESS = frozenset({
    "_thread.start_joinable_thread", "_thread.start_new_thread", "array.__new__", "builtins.id",
    "builtins.input", "builtins.input/result", "code.__new__", "compile", "exec",
    "function.__new__", "marshal.dumps", "marshal.load", "marshal.loads", "object.__delattr__",
    "object.__getattr__", "object.__setattr__", "os.putenv", "os.unsetenv", "pickle.find_class",
    "sys._getframe", "sys._getframemodulename", "sys.excepthook", "sys.unraisablehook",
    "time.sleep",
})  # fmt: skip
"""Audit events of what a drill may do; any other one is refused."""

UNHEARD = frozenset({
    "_posixsubprocess", "_testcapi", "_testinternalcapi", "_tkinter", "readline",
})  # fmt: skip
"""Modules that start programs or read files without an audit event."""


UNSEEN = ("mkfifo", "mknod", "pidfd_open", "pidfd_send_signal")
"""Functions that touch the world without an audit event: they are taken away instead."""


def _take_away() -> None:
    for module in (os, sys.modules[os.name], signal, sys.modules["_signal"]):
        for name in UNSEEN:
            if hasattr(module, name):
                delattr(module, name)


def _lock(roots: list[str]) -> None:
    """Refuse what a drill never needs: files outside the standard library and NumPy, other
    programs, the network. Python's own audit events see it, wherever it is asked for.

    This keeps a submission from the answers through Python; it is no wall against one that
    leaves Python. The walls are the system's, where there are any.
    """
    _take_away()
    folders = tuple(os.path.join(os.path.normpath(root), "") for root in roots)
    writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

    # A refusal's traceback shows the submission this function's frame, and with it its globals
    # and the cells of its closures. So it looks up neither: all that it needs are defaults.
    def hook(
        event: str, arguments: tuple[Any, ...], *, harmless: Any = HARMLESS,
        unheard: Any = UNHEARD, folders: Any = folders, writing: int = writing,
        packages: str = f"-packages{os.sep}", separator: str = os.sep, nothing: str = os.devnull,
        kind: Any = type, text: Any = str, octets: Any = bytes, number: Any = int,
        refusal: Any = PermissionError,
    ) -> None:  # fmt: skip
        if event in harmless:
            return
        what: Any = arguments[0] if arguments else None
        if kind(what) is octets:
            what = what.decode("utf-8", "surrogateescape")
        if event == "import" and kind(what) is text:
            if what.rpartition(".")[2] not in unheard:
                return
        elif event in ("open", "os.listdir", "os.scandir"):
            if kind(what) is number:  # a descriptor that is open already
                return
            if kind(what) is text and not (event == "open" and arguments[2] & writing):
                path = what + separator
                for folder in folders:
                    inside = path.removeprefix(folder)
                    if inside != path and packages not in inside and ".." not in path:
                        return
            if event == "open" and kind(what) is text and what == nothing:
                return
        raise refusal(f"{event}: {what!r}" if kind(what) is text else event)

    _put_away("_posixsubprocess")
    sys.addaudithook(hook)


def _put_away(name: str) -> None:
    """Leave an empty module, so that what imports it for later use can still be imported."""

    def refused(*_: object) -> None:
        raise PermissionError(name)

    module = ModuleType(name)
    module.__getattr__ = lambda _: refused  # type: ignore[method-assign]
    sys.modules[name] = module


Reply = Callable[[dict[str, Any]], None]


def _reply(frames: Any, replies: BinaryIO, header: dict[str, Any], body: bytes = b"") -> None:
    """What was printed so far leaves first: the child is killed, not ended, so buffers would
    vanish."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):  # the submission may have put anything there
            stream.flush()
    frames.write(replies, header, body)


def _load(source: str, function: str, reply: Reply) -> Callable[..., Any] | None:
    """The submission's function, or None after saying why there is none."""
    try:
        code = compile(source, FILE, "exec", dont_inherit=True)
    except MemoryError as error:
        reply({"stop": "memory_limit", **_described(error)})
        return None
    except (SyntaxError, ValueError, RecursionError, OverflowError) as error:
        reply({"stop": "syntax_error", **_described(error)})
        return None
    module = ModuleType(NAME)
    sys.modules[NAME] = module
    try:
        exec(code, module.__dict__)  # noqa: S102  running it is what this process is for
        found = module.__dict__.get(function)
    except BaseException as error:  # noqa: BLE001  the border: whatever a stranger's program raises
        reply({"stop": _verdict(error), **_described(error)})
        return None
    if not callable(found):
        reply({"stop": "missing_function", "type": "", "text": function, "line": None})
        return None
    return found  # type: ignore[no-any-return]  # callable, as just seen


def _serve(
    function: Callable[..., Any], frames: Any, requests: BinaryIO, replies: BinaryIO
) -> None:
    while (request := frames.read(requests)) is not None:
        header, body = request
        arguments, before = (frames.Decoder(body, _nothing).value(header["call"]) for _ in "ab")
        try:
            value = function(*arguments)
            encoder = frames.Encoder()
            node = encoder.node(value)
        except BaseException as error:  # noqa: BLE001  the border, as above
            _reply(frames, replies, {"raised": _verdict(error), **_described(error)})
        else:
            mutated = not _same(arguments, before)
            _reply(frames, replies, {"value": node, "mutated": mutated}, bytes(encoder.body))


def _nothing(_type: str, _dtype: str | None) -> None:
    return None


def _same(now: Any, before: Any) -> bool:
    """Whether an argument is bit for bit what it was."""
    import numpy as np

    if type(now) is not type(before):
        return False
    if isinstance(before, np.ndarray):
        same_form = now.dtype == before.dtype and now.shape == before.shape
        return bool(same_form and now.tobytes() == before.tobytes())
    if isinstance(before, dict):
        return now.keys() == before.keys() and all(_same(now[k], before[k]) for k in before)
    if isinstance(before, list | tuple):
        return len(now) == len(before) and all(map(_same, now, before))
    return bool(now == before or now != now)


def _verdict(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return "memory_limit"
    if isinstance(error, PermissionError):
        return "forbidden"
    return "runtime_error"


def _described(error: BaseException) -> dict[str, Any]:
    """The exception in words, and the submission's own line that it came from."""
    line = error.lineno if isinstance(error, SyntaxError) else None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == FILE:
            line = trace.tb_lineno
        trace = trace.tb_next
    try:
        text = str(error.msg if isinstance(error, SyntaxError) else error)
    except BaseException:  # noqa: BLE001  a stranger's __str__
        text = ""
    return {"type": type(error).__name__[:100], "text": text[:300], "line": line}


if __name__ == "__main__":
    main(sys.argv[1])
