"""The command line: reads what is asked, wires the parts once, and hands over."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

import click

from eprep.cli import language
from eprep.core.catalogue import Words
from eprep.core.fault import INTERRUPTED, USAGE, Refusal
from eprep.core.text.harmless import flat

BUG = 70
"""The exit code of a fault of ours that nobody foresaw (EX_SOFTWARE)."""


def main(arguments: Sequence[str] | None = None) -> None:
    """The console script: runs one command and exits."""
    _use_utf8()
    argv = list(sys.argv[1:] if arguments is None else arguments)
    words = language.choose(argv)
    code = _run(argv, words, debug="--debug" in argv)
    try:
        sys.stdout.flush()
    except OSError:
        _let_go_of_output()
    sys.exit(code)


def _run(argv: list[str], words: Words, *, debug: bool) -> int:
    from eprep.cli.commands import eprep

    output = sys.stdout
    try:
        return int(eprep.main(argv, prog_name="eprep", standalone_mode=False) or 0)
    except Refusal as refusal:
        _complain(words(refusal.phrase))
        _trace(debug)
        return refusal.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return USAGE
    except click.ClickException as error:
        _complain(language.usage_message(error, words))
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except SystemExit:
        if sys.stdout is output:  # click puts another one there where the reader of ours has gone
            raise
        _let_go_of_output()
        return 0
    except Exception as error:  # noqa: BLE001  the border: no traceback for the learner
        _complain(words("cli.bug", type=type(error).__name__, text=error))
        _trace(debug)
        return BUG


def _let_go_of_output() -> None:
    """The reader of our output has gone, which is its right: write the rest to nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(sentence: str) -> None:
    print(f"eprep: {flat(sentence)}", file=sys.stderr)  # noqa: T201  this is the message


def _trace(debug: bool) -> None:
    if debug:
        traceback.print_exc()


def _use_utf8() -> None:
    """UTF-8 whatever the console says: a character that cannot be written is replaced."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # the shell closed it
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
        elif hasattr(getattr(sys, name), "reconfigure"):
            getattr(sys, name).reconfigure(encoding="utf-8", errors="replace")
