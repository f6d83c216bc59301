"""The command line: reads what is asked, wires the parts once, and hands over."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

import click

from eprep.cli import language, streams
from eprep.core.catalogue import Words
from eprep.core.fault import INTERRUPTED, USAGE, Refusal

BUG = 70
"""The exit code of a fault of ours that nobody foresaw (EX_SOFTWARE)."""

COMPLETING = "_EPREP_COMPLETE"
"""Set by the script of a shell, which wants to know what may be typed next and nothing else."""


def main(arguments: Sequence[str] | None = None) -> None:
    """The console script: runs one command and exits."""
    streams.use_utf8()
    argv = list(sys.argv[1:] if arguments is None else arguments)
    words = language.choose(argv)
    code = _run(argv, words, debug="--debug" in argv)
    sys.exit(code if (lost := streams.lost_output()) is None else _lose(lost, code, words))


def _run(argv: list[str], words: Words, *, debug: bool) -> int:
    output = sys.stdout
    try:
        from eprep.cli.commands import eprep

        return int(eprep.main(argv, prog_name="eprep", standalone_mode=False) or 0)
    except Refusal as refusal:
        _complain(words(refusal.phrase))
        _trace(debug)
        return refusal.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return USAGE
    except click.ClickException as error:
        from eprep.cli.usage import usage_message

        _complain(usage_message(error, words))
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except SystemExit:
        if sys.stdout is output:  # click puts another one there where the reader of ours has gone
            raise
        streams.let_go(sys.stdout)
        return 0
    except Exception as error:  # noqa: BLE001  the border: no traceback for the learner
        if (lost := streams.lost_output(error)) is not None:
            return _lose(lost, 0, words)
        if COMPLETING in os.environ:  # a question that makes no sense is no fault of ours
            return BUG
        from eprep.cli.trace import keep_trace

        _complain(words(keep_trace(error, argv)))
        _trace(debug)
        return BUG


def _lose(lost: OSError, code: int, words: Words) -> int:
    """The exit code where our output cannot be written: not 1, which would be a verdict."""
    streams.let_go(sys.stdout)
    if streams.has_gone(lost):
        return code
    from eprep.core.system import reason_of

    _complain(words("cannot_print", reason=reason_of(lost)))
    return max(code, USAGE)


def _complain(sentence: str) -> None:
    if COMPLETING in os.environ:
        return  # the learner's prompt is no place for faults
    streams.tell(sentence)


def _trace(debug: bool) -> None:
    if debug and COMPLETING not in os.environ:
        traceback.print_exc()
