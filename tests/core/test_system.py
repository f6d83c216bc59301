"""What the system refuses is worded here; what has no words keeps the system's own."""

import errno
import os
import socket

import pytest

from eprep.core.catalogue import LANGUAGES, Words
from eprep.core.system import REASONS, reason_of


def said(error, language="ja"):
    return Words(language)("cannot_read", path="x", reason=reason_of(error))


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (FileNotFoundError(errno.ENOENT, "No such file or directory", "x"), "ファイルかフォルダがないため"),
        (OSError(errno.EACCES, "Permission denied"), "権限がないため"),
        (OSError(errno.ENOSPC, "No space left on device"), "ディスクに空きがないため"),
        (TimeoutError("timed out"), "時間内に応答がなかったため"),
        (ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused"), "接続を拒否されたため"),
        (OSError(errno.EXDEV, "Invalid cross-device link"), "Invalid cross-device link"),
        (socket.gaierror(-2, "Name or service not known"), "Name or service not known"),
        (OSError("just a text"), "just a text"),
        (OSError(), "OSError"),
        (ValueError("unknown url type"), "unknown url type"),
    ],
)  # fmt: skip
def test_a_refusal_has_its_reason(error, why):
    assert said(error) == f"x を読めません（{why}）。"


@pytest.mark.parametrize("number", REASONS, ids=errno.errorcode.get)
def test_every_reason_has_words_in_every_language(number):
    for language in LANGUAGES:
        assert os.strerror(number) not in said(OSError(number, os.strerror(number)), language)
