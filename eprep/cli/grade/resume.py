"""The file of `eprep grade --resume`: a line of JSON for each result, on disk before it is shown.

A program that is killed while it writes leaves the last line torn; that file is graded again.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from eprep.cli.grade.document import SCHEMA, Document
from eprep.cli.grade.task import Task
from eprep.cli.saying import json_text
from eprep.cli.writing import refusing_to_write
from eprep.core.catalogue import LANGUAGES, Words, phrase
from eprep.core.fault import FAULTY, LOCKED, USAGE, Refusal
from eprep.core.fields import read
from eprep.data.lock import TAKEN, lock

START = json.dumps({"schema": SCHEMA})[:-1].encode()
"""How every line begins: what ends without a newline and begins otherwise is none of ours."""

Key = tuple[str, str, str, str, int]


class Resume:
    def __init__(self, path: Path, file: int) -> None:
        self._path = path
        self._file = file
        self._known: dict[Key, Document] = {}
        self._hiding: set[Key] = set()
        """What was graded again, as only a document is that might tell too much: the newer one
        tells no more than it may, whatever the program says in it."""

        self._added: set[Key] = set()
        documents = list(self._read())
        for found in documents:
            if not found.ungraded:
                if _key(found) in self._known:
                    self._hiding.add(_key(found))
                self._known[_key(found)] = found
        self.seed = documents[-1].seed if documents else None
        """That of the newest result."""

    def find(self, task: Task) -> Document | None:
        """What the same file came to, with the same drill and the same inputs."""
        key = _key(task)
        found = self._known.get(key)
        if found is None or task.show_expected or key in self._hiding:
            return found
        return None if _may_show_expected(found) else found

    def add(self, document: Document) -> None:
        """It is on disk when this returns: once, also where a file is named twice."""
        if document.ungraded or _key(document) not in self._added:
            self._write(json_text(document.as_json()).encode())
        if not document.ungraded:
            self._added.add(_key(document))

    def _write(self, line: bytes) -> None:
        with refusing_to_write(self._path):
            left = memoryview(line + b"\n")
            while left:
                left = left[os.write(self._file, left) :]
            os.fsync(self._file)

    def _read(self) -> Iterator[Document]:
        with os.fdopen(os.dup(self._file), "rb") as file:
            file.seek(0)
            *lines, rest = file.read().split(b"\n")
        for number, line in enumerate(lines, start=1):
            found, fits = _understood(line)
            if not fits:
                raise _faulty(self._path, number)
            if found is not None:
                yield found
        yield from self._mended(rest, lines)

    def _mended(self, rest: bytes, lines: Sequence[bytes]) -> Iterator[Document]:
        """What stands behind the last newline: nothing, a whole line, or a torn one."""
        if not rest:
            return
        found, fits = _understood(rest)
        if fits:
            self._write(b"")
        elif rest.startswith(START) or START.startswith(rest):
            os.ftruncate(self._file, sum(len(line) + 1 for line in lines))
        else:
            raise _faulty(self._path, len(lines) + 1)
        if found is not None:
            yield found


@contextmanager
def open_resume(path: Path) -> Iterator[Resume]:
    """The file, made where there is none, and locked against other programs. Raises Refusal."""
    with refusing_to_write(path):
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0))
    try:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            reason = phrase("cannot_read.file")
            raise Refusal(phrase("cannot_write", path=str(path), reason=reason), USAGE)
        try:
            lock(file)
        except TAKEN as error:
            raise Refusal(phrase("grade.resume_busy", path=str(path)), LOCKED) from error
        yield Resume(path, file)
    finally:
        os.close(file)


def _key(of: Task | Document) -> Key:
    return (of.drill, of.file, of.sha256, of.revision, of.seed)


def _may_show_expected(document: Document) -> bool:
    """Known by the inputs, which are told wherever the expected values may be, and at the end of
    a message. A program can say the same, but rarely: its own line mostly stands behind it."""
    headings = [Words(language)("case.with_inputs", what="", inputs="") for language in LANGUAGES]
    inputs = re.compile(rf"(?:{'|'.join(map(re.escape, headings))})(?:\w+ = |\Z)")
    return any(inputs.search(case.message) for case in document.cases if case.message is not None)


def _understood(line: bytes) -> tuple[Document | None, bool]:
    """The document on a line, if any, and whether it is a line that `eprep grade` prints."""
    try:
        data = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return None, False
    if isinstance(data, dict) and data.keys() == {"schema", "drill", "file", "error"}:
        return None, data["schema"] == SCHEMA
    document, _ = read(Document, data)
    return document, document is not None and document.sound


def _faulty(path: Path, line: int) -> Refusal:
    return Refusal(phrase("grade.resume_faulty", path=str(path), line=line), FAULTY)
