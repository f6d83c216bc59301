"""Says in one sentence what is wrong with the files of a data set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from eprep.core.catalogue import phrase
from eprep.core.fault import FAULTY, Refusal
from eprep.core.system import reason_of
from reference_impl.files.fault import Unreadable

SENTENCES: Mapping[str, str] = {
    "missing": "data.missing",
    "not_a_file": "data.not_a_file",
    "empty": "data.empty",
    "truncated": "data.truncated",
    "too_long": "data.too_long",
    "too_large": "data.too_large",
    "bad_gzip": "data.bad_gzip",
    "not_idx": "data.not_idx",
    "wrong_type": "data.wrong_type",
    "wrong_shape": "data.wrong_shape",
    "wrong_label": "data.wrong_label",
    "wrong_count": "data.wrong_count",
}
"""Reasons of Unreadable, and the catalogue's keys."""


@contextmanager
def refusing(folder: Path) -> Iterator[None]:
    try:
        yield
    except Unreadable as fault:
        file = phrase(SENTENCES[fault.reason], path=str(fault.path), **fault.details)
        raise Refusal(file, FAULTY) from fault
    except OSError as error:
        path, reason = error.filename or folder, reason_of(error)
        raise Refusal(phrase("cannot_read", path=str(path), reason=reason), FAULTY) from error
