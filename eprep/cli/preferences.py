"""The settings of the command that runs, and the place that each comes from."""

from __future__ import annotations

from eprep.cli.config_files import IN_FOLDER, Setting, collected
from eprep.cli.language import words
from eprep.cli.options import given, here
from eprep.cli.saying import note
from eprep.core.preferences import Preferences


def preferences() -> Preferences:
    return Preferences(**{key: setting.value for key, setting in where_from().items()})


def where_from() -> dict[str, Setting]:
    """Each setting with the place that it comes from. Raises Refusal."""
    found, left_aside = collected(here().config)
    options = given()
    if left_aside and not options.told:
        options.told = True
        note(words("config.not_from_folder", path=IN_FOLDER, keys="、".join(left_aside)))
    if options.lang is not None:
        found["lang"] = Setting(options.lang, "flag", "--lang")
    if options.banks:
        banks = (*found["bank"].value, *map(str, options.banks))
        found["bank"] = Setting(banks, "flag", "--bank")
    return found
