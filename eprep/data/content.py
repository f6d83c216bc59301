"""What a file must hold once it is unpacked."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from dataclasses import dataclass
from pathlib import Path

PIECE = 2**20


@dataclass(frozen=True)
class Content:
    size: int
    sha256: str

    def is_packed_in(self, path: Path) -> bool:
        """Whether the gzip file holds this and nothing else. Raises OSError.

        One byte too many is enough to know, so a bomb does not go off.
        """
        digest, left = hashlib.sha256(), self.size + 1
        try:
            with gzip.open(path) as unpacked:
                while piece := unpacked.read(min(PIECE, left)):
                    digest.update(piece)
                    left -= len(piece)
        except (EOFError, gzip.BadGzipFile, zlib.error):
            return False
        return left == 1 and digest.hexdigest() == self.sha256
