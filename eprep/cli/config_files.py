"""The files and variables that hold settings: what each says, and whose word is the last."""

from __future__ import annotations

import re
from contextlib import suppress
from os import environ, pathsep
from os.path import expanduser
from pathlib import Path
from stat import S_ISREG
from typing import Any, NamedTuple

from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import FAULTY, USAGE, Refusal
from eprep.core.preferences import KEYS, Preferences, Unfit, from_text, from_toml
from eprep.core.system import reason_of

IN_FOLDER = Path("eprep.toml")
"""Written by whoever made the folder, which need not be the learner."""

LEARNERS_OWN = ("editor", "bank")
"""Keys that make programs run, or banks with programs in them: never taken from IN_FOLDER."""

EDITORS = ("EDITOR", "VISUAL")
"""Variables for all programs, the stronger one last; what is said to eprep alone overrules them."""

LARGEST = 64 * 1024


class Setting(NamedTuple):
    value: Any
    source: str
    """`default`, `file`, `folder`, `environment` or `flag`."""

    where: str = ""
    """The path, the variable or the option."""


class Collected(NamedTuple):
    settings: dict[str, Setting]
    left_aside: list[str]
    """LEARNERS_OWN keys that IN_FOLDER has."""


def collected(own: Path) -> Collected:
    """Every key, as the environment, else the folder, else the learner's file has it.

    Raises Refusal where one of them makes no sense.
    """
    default = Preferences()
    found = {key: Setting(getattr(default, key), "default") for key in KEYS}
    for name in EDITORS:
        with suppress(KeyError, Unfit):  # they are not ours to complain of
            found["editor"] = Setting(from_text("editor", [environ[name]]), "environment", name)
    for key, value in of_file(own).items():
        found[key] = Setting(value, "file", str(own))
    folder = of_file(IN_FOLDER)
    for key, value in folder.items():
        if key not in LEARNERS_OWN:
            found[key] = Setting(value, "folder", str(IN_FOLDER))
    return Collected(found | _of_environment(), [key for key in LEARNERS_OWN if key in folder])


def _of_environment() -> dict[str, Setting]:
    found = {}
    for key in KEYS:
        name = f"EPREP_{key.upper()}"
        text = environ.get(name)
        if not text:
            continue
        try:
            value = from_text(key, text.split(pathsep) if key == "bank" else [text])
        except Unfit as fault:
            said = phrase("config.environment", name=name, what=fault.phrase)
            raise Refusal(said, USAGE) from fault
        found[key] = Setting(value, "environment", name)
    return found


def of_file(path: Path) -> dict[str, Any]:
    """What a file of settings says; nothing where there is none."""
    text = text_of(path)
    if text is None:
        return {}
    values = {key: _value(path, text, key, value) for key, value in parsed(path, text).items()}
    if "bank" in values:
        values["bank"] = tuple(_below(path, bank) for bank in values["bank"])
    return values


def _below(path: Path, bank: str) -> str:
    return str(path.parent / expanduser(bank))  # noqa: PTH111  Path's own raises


def text_of(path: Path) -> str | None:
    """None where there is no such file. Raises Refusal where it cannot be read."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):  # to open a pipe is to wait for who writes into it
            raise _unreadable(path, phrase("config.no_file"))
        if status.st_size > LARGEST:
            raise Refusal(phrase("config.too_large", path=str(path), most=LARGEST), FAULTY)
        return path.read_bytes().decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except UnicodeDecodeError as error:
        raise _unreadable(path, phrase("config.no_utf8")) from error
    except OSError as error:
        raise _unreadable(path, reason_of(error)) from error


def _unreadable(path: Path, reason: Phrase | str) -> Refusal:
    return Refusal(phrase("config.unreadable", path=str(path), reason=reason), FAULTY)


def parsed(path: Path, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number may be too long, too
        at = re.search(r"at line (\d+)", str(error))
        line = int(at[1]) if at else text.rstrip().count("\n") + 1
        raise Refusal(phrase("config.not_toml", path=str(path), line=line), FAULTY) from error


def _value(path: Path, text: str, key: str, value: object) -> Any:
    try:
        return from_toml(key, value)
    except Unfit as fault:
        place = {"path": str(path), "line": _line(text, key), "what": fault.phrase}
        said = phrase("config.file_value", key=key, **place)
        raise Refusal(
            said if key in KEYS else phrase("config.file_key", **place), FAULTY
        ) from fault


def _line(text: str, key: str) -> int:
    """Where a key stands; the first line where it is written in a way that nobody would."""
    found = re.search(rf"^[ \t]*\[*[ \t]*[\"']?{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1
