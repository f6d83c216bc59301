"""What an editor does with the blanks at the beginnings of a program's lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

STEP = 4
LEADING = re.compile(r"[ \t]*")
BEFORE_COMMENT = re.compile(r"""(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^#"'])*""")
LAST_OF_BLOCK = re.compile(r"(?:return|pass|break|continue|raise)\b")
MARK = "# "


def leading(line: str) -> str:
    found = LEADING.match(line)
    return found[0] if found else ""


def below(line: str) -> str:
    """The blanks with which the line after `line` begins, which may end at the cursor."""
    blanks = leading(line)
    code = line[len(blanks) :]
    found = BEFORE_COMMENT.match(code)
    ending = (found[0] if found else code).rstrip()
    if ending.endswith((":", "(", "[", "{")):
        return blanks + " " * STEP
    if LAST_OF_BLOCK.match(ending) and not _is_open(ending):
        return blanks[:-STEP]
    return blanks


def _is_open(code: str) -> bool:
    """Whether a bracket waits for its twin, or the line says that it goes on."""
    opened = sum(map(code.count, "([{")) - sum(map(code.count, ")]}"))
    return opened > 0 or code.endswith("\\")


def taken_back(before: str) -> int:
    """How many characters Backspace takes off `before`: among leading blanks, to the tab stop."""
    if before and not before.strip(" "):
        return (len(before) - 1) % STEP + 1
    return 1


def indented(lines: Sequence[str]) -> list[str]:
    return [" " * STEP + line if line.strip() else line for line in lines]


def dedented(lines: Sequence[str]) -> list[str]:
    return [_dedented(line) for line in lines]


def _dedented(line: str) -> str:
    if line.startswith("\t"):
        return line[1:]
    blanks = len(line) - len(line.lstrip(" "))
    return line[min(blanks, (blanks - 1) % STEP + 1 if blanks else 0) :]


def commented(lines: Sequence[str]) -> list[str]:
    """With a mark of a comment before each, below one another; or without, where all have one."""
    filled = [line for line in lines if line.strip()]
    if not filled:
        return list(lines)
    if all(line.lstrip().startswith("#") for line in filled):
        return [_uncommented(line) for line in lines]
    column = min(len(leading(line)) for line in filled)
    return [line[:column] + MARK + line[column:] if line.strip() else line for line in lines]


def _uncommented(line: str) -> str:
    blanks, code = leading(line), line.lstrip()
    return blanks + (code.removeprefix(MARK) if code.startswith(MARK) else code.removeprefix("#"))
