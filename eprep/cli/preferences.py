"""The settings of the command that runs, and how one of them is kept."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from eprep.cli.config_files import IN_FOLDER, Setting, collected, parsed, text_of
from eprep.cli.language import words
from eprep.cli.options import here, settings
from eprep.core.catalogue import phrase
from eprep.core.fault import FAULTY, USAGE, Refusal
from eprep.core.preferences import Preferences, Unfit, from_text
from eprep.core.system import reason_of
from eprep.core.text.harmless import flat


def preferences() -> Preferences:
    return Preferences(**{key: setting.value for key, setting in where_from().items()})


def where_from() -> dict[str, Setting]:
    """Each setting with the place that it comes from. Raises Refusal."""
    found, left_aside = collected(here().config)
    if left_aside and not settings().told:
        settings().told = True
        said = words("config.not_from_folder", path=IN_FOLDER, keys="、".join(left_aside))
        print(f"eprep: {flat(said)}", file=sys.stderr)  # noqa: T201  a remark, no data
    if settings().lang is not None:
        found["lang"] = Setting(settings().lang, "flag", "--lang")
    banks = tuple(map(str, settings().banks))
    if banks:
        found["bank"] = Setting((*found["bank"].value, *banks), "flag", "--bank")
    return found


def keep(key: str, value: Any) -> None:
    """Write it into the learner's file, where everything else stays as it is.

    None, and what is no longer said, is the default again. Raises Refusal.
    """
    import tomlkit

    if key == "bank" and value is not None:  # said from where the learner is, read from anywhere
        value = tuple(map(_absolute, value))
    path = Path(os.path.realpath(here().config))  # a link to a file kept elsewhere stays a link
    text = text_of(path) or ""
    parsed(path, text)
    document = tomlkit.parse(text)
    if value is None or value == ():
        document.pop(key, None)
    else:
        document[key] = list(value) if isinstance(value, tuple) else value
    try:
        _replace(path, tomlkit.dumps(document))
    except OSError as error:
        reason = reason_of(error)
        raise Refusal(
            phrase("config.cannot_write", path=str(path), reason=reason), FAULTY
        ) from error


def _absolute(path: str) -> str:
    return os.path.abspath(os.path.expanduser(path))  # noqa: PTH100, PTH111  Path's own raises


def keep_typed(key: str, text: str) -> Preferences:
    """The same for one that is typed; nothing typed is the default. Raises Refusal."""
    try:
        keep(key, from_text(key, [text]) if text else None)
    except Unfit as unfit:
        raise Refusal(unfit.phrase, USAGE) from unfit
    return preferences()


def _replace(path: Path, text: str) -> None:
    """All of it or nothing, whatever happens meanwhile."""
    from tempfile import NamedTemporaryFile

    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline="", dir=path.parent, prefix=".config.", delete=False
    ) as file:
        temporary = Path(file.name)
        try:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
            if path.exists():
                temporary.chmod(path.stat().st_mode)
            file.close()
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
