"""What can be wrong with a file of weights, in one sentence and with an exit code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from eprep.core.catalogue import phrase
from eprep.core.fault import FAULTY, USAGE, Refusal
from eprep.core.system import reason_of
from reference_impl.files.fault import Unreadable

SENTENCES: Mapping[str, str] = {
    "not_weights": "weights.not_weights",
    "bad_npz": "weights.bad_npz",
    "bad_pickle": "weights.bad_pickle",
    "too_large": "weights.too_large",
    "bad_meta": "weights.bad_meta",
    "strange_array": "weights.strange_array",
    "not_finite": "weights.not_finite",
    "no_weights": "weights.no_weights",
    "other_net": "weights.other_net",
    "too_wide": "weights.too_wide",
    "no_checkpoint": "weights.no_checkpoint",
}
"""Reasons of Unreadable, and the catalogue's keys."""


@contextmanager
def refusing_weights(path: Path, other_net: int = FAULTY) -> Iterator[None]:
    """A file that cannot be opened is a slip of the caller; one that holds nonsense is faulty.

    `other_net` is the exit code where it is sound and holds another network than was asked for.
    """
    try:
        if path.exists() and not path.is_file():  # reading a pipe or a device might never end
            raise Refusal(phrase("data.not_a_file", path=str(path)), USAGE)
        yield
    except Unreadable as fault:
        said = phrase(SENTENCES[fault.reason], path=str(path), **fault.details)
        raise Refusal(said, other_net if fault.reason == "other_net" else FAULTY) from fault
    except OSError as error:
        reason = reason_of(error)
        raise Refusal(phrase("cannot_read", path=str(path), reason=reason), USAGE) from error
