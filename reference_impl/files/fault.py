"""A file that cannot be read as what it should be."""

from pathlib import Path


class Unreadable(ValueError):
    """What the file holds is at fault; a file that is absent or locked away is an OSError.

    `reason` is a short key, for whoever says it in another language; `details` fills its gaps.
    """

    def __init__(self, path: Path, reason: str, sentence: str, **details: object) -> None:
        """`sentence` goes on from the path, and names its details as `str.format` does."""
        super().__init__(f"{path} {sentence.format(**details)}")
        self.path = path
        self.reason = reason
        self.details = details
