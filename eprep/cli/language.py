"""The language of the command line: found before anything else, since help texts need it."""

from __future__ import annotations

from collections.abc import Sequence

from eprep.cli.config_files import collected
from eprep.cli.early import data_dir, last_said
from eprep.cli.places import places
from eprep.core.catalogue import LANGUAGES, Words
from eprep.core.fault import Refusal

words = Words()
"""The catalogue in use. Command modules are imported after `choose`, so they see it settled."""


def choose(argv: Sequence[str]) -> Words:
    """Take the language that `--lang` names, wherever it stands, else that of the settings."""
    global words
    name = last_said(argv, "--lang")
    words = Words(name if name is not None and name in LANGUAGES else _preferred(argv))
    return words


def _preferred(argv: Sequence[str]) -> str:
    """Faulty settings are told by the command that heeds them: `--help` must come in any case."""
    try:
        return str(collected(places(data_dir(argv)).config).settings["lang"].value)
    except Refusal:
        return "ja"
