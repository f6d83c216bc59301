"""Whether a program is still the one that the learner was given."""

from __future__ import annotations

import re

COMMENTS = re.compile(r"(?:[ \t]*(?:#.*)?\n)*")


def untouched(program: str, starter: str) -> bool:
    """Comments above do not count: `drill new` writes some, and they name the file."""
    return bool(starter.strip()) and _below_comments(program) == _below_comments(starter)


def _below_comments(text: str) -> list[str]:
    """The lines without what an editor may take away or add at their ends."""
    below = COMMENTS.sub("", text.removeprefix("\ufeff").rstrip() + "\n", count=1)
    return [line.rstrip() for line in below.split("\n")]
