"""Help and usage errors: Japanese set in lines that fit, and no English inside its sentences."""

import re

import click
import pytest

from eprep.cli.commands import eprep as whole_program
from eprep.cli.help import Formatter
from eprep.core.text.lines import NOT_FIRST, NOT_LAST
from eprep.core.text.width import width

WIDTHS = (60, 80, 100, 120)


def commands():
    """Every command and what stands before its name."""
    context = click.Context(whole_program, info_name="eprep")
    yield pytest.param(context, id="eprep")
    for name in whole_program.list_commands(context):
        command = whole_program.get_command(context, name)
        below = click.Context(command, parent=context, info_name=name)
        yield pytest.param(below, id=name)
        if isinstance(command, click.Group):
            for inner in command.list_commands(below):
                named = click.Context(command.get_command(below, inner), below, inner)
                yield pytest.param(named, id=f"{name} {inner}")


def said(text):
    return "".join(text.split())


@pytest.mark.parametrize("context", list(commands()))
@pytest.mark.parametrize("columns", WIDTHS)
def test_help_fits_its_lines_and_breaks_only_where_it_may(monkeypatch, context, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.delenv("LINES", raising=False)  # together they are what some readline left
    lines = context.get_help().split("\n")
    for line in lines:
        assert width(line) <= min(columns, 100)
        for piece in re.split(" {2,}", line.strip()):
            assert piece == "" or (piece[0] not in NOT_FIRST and piece[-1] not in NOT_LAST), line
    explained = [*(p.help for p in context.command.get_params(context) if hasattr(p, "help"))]
    for text in filter(None, [context.command.help, *explained]):
        assert said(text) in said("\n".join(lines))


def test_no_explanation_of_a_command_is_cut_short(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("LINES", raising=False)
    formatter = Formatter()
    whole_program.format_commands(click.Context(whole_program), formatter)
    assert "..." not in formatter.getvalue()
    assert said("この環境でできることと、データの置き場所を表示する") in said(formatter.getvalue())


def test_where_nobody_says_how_wide_it_is_help_has_eighty_columns(eprep):
    lines = eprep("grade", "--help", shared=False).stdout.split("\n")
    assert 70 < max(map(width, lines)) <= 80


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["quiz", "-n", "x"], "-n に指定できるのは1以上の整数です"),
        (["quiz", "-n", "0"], "-n に指定できるのは1以上の整数です"),
        (["grade", "--jobs", "0"], "--jobs に指定できるのは1以上256以下の整数です"),
        (["grade", "--timeout", "fast"], "--timeout に指定できるのは0.1以上600以下の数です"),
        (
            ["report", "--format", "x"],
            "--format に指定できるのは text, json, csv, md, html のどれかです",
        ),
        (["grade", "--sed", "1"], "オプション --sed はありません（近いもの: --seed）"),
        (["grade", "--xyzzy"], "オプション --xyzzy はありません"),
        (["grad"], "コマンド grad はありません（近いもの: grade）"),
        (["bank", "shw"], "コマンド shw はありません（近いもの: show）"),
        (["bank", "show"], "ID が必要です"),
        (["bank", "show", "a", "b"], "余分な引数があります（b）"),
        (["quiz", "-n"], "オプション -n には値が必要です"),
        (["report", "--json=1"], "オプション --json に値は付けられません"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_slip_on_the_command_line_is_named_in_japanese(eprep, arguments, what):
    done = eprep(*arguments, shared=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert re.fullmatch(rf"eprep: {re.escape(what)}。使い方は eprep[a-z ]* --help\n", done.stderr)


def test_what_the_system_refused_is_said_in_japanese(eprep, tmp_path):
    (tmp_path / "folder").mkdir()
    for path, why in (
        (tmp_path / "none" / "x.txt", "ファイルかフォルダがないため"),
        (tmp_path / "folder", "ファイルではなくフォルダであるため"),
        (tmp_path / ("x" * 300), "名前が長すぎるため"),
    ):
        done = eprep("report", "-o", path, "--format", "text")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == f"eprep: {path} に書けません（{why}）。\n"
