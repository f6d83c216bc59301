"""The catalogue has every sentence that eprep says, and eprep says every sentence it has."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import eprep
from eprep.bank.stats import WAYS
from eprep.cli.commands import COMMANDS
from eprep.core.catalogue import FIRST, LANGUAGES, Words, phrase
from eprep.core.catalogue.en import EN
from eprep.core.catalogue.ja import JA
from eprep.core.cause import CAUSES
from eprep.core.exam import FORMS
from eprep.core.preferences import KEYS
from eprep.core.search import State
from eprep.core.training import AUTO, MNIST, NETS, SYNTHETIC
from eprep.core.verdict import Outcome
from eprep.kinds import KINDS
from eprep.proving.answers import Standing
from eprep.tui.patches import state
from eprep.tui.screens.settings import SETTINGS

ROOT = Path(eprep.__file__).parent
CATALOGUE = ROOT / "core" / "catalogue"
SOURCES = [path for path in sorted(ROOT.rglob("*.py")) if not path.is_relative_to(CATALOGUE)]
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}

SAYING = {"phrase", "words", "_words", "usage", "Phrase", "fault", "Fault", "YamlFault", "unknown"}
"""Functions and classes whose first argument is a key of the catalogue."""

HANDED_A_MAPPING = {"Phrase", "Fault", "unknown"}
"""Those of them that have no keyword for each gap."""

FAMILIES = {
    "outcome.": [outcome.value for outcome in Outcome],
    "stats.": [*WAYS, "tags", "four_choice", "series", "figures", "torch", "variants", "total"],
    "stats.scope.": ["in", "mixed", "option", "none"],
    "stats.proof.": ["computed", "executed", "stated", "none"],
    "plain.ask.": [
        "pick",
        "pick_several",
        "pick_lines",
        "entry",
        "text",
        "prose",
        "editor",
        "arrange",
        "pair",
        "layers",
        "fill_in",
    ],
    "exam.form.": list(FORMS),
    "help.heading.": ["options", "commands"],
    "isolation.": ["full", "wrapped"],
    "config.key.": list(KEYS),
    "config.source.": ["default", "file", "folder", "environment", "flag"],
    "report.form.": list(FORMS),
    "report.weekday.": ["0", "2", "4"],
    "cause.": list(CAUSES),
    "notes.": ["epoch", "loss", "accuracy"],
    "kind.": list(KINDS),
    "browse.state.": [state.value for state in State],
    "doctor.patch.": [group for group, _ in state()],
    "setting.": [
        "none",
        *SETTINGS,
        *(f"{key}.{value}" for key in SETTINGS for value in KEYS[key].names),
        *(f"{key}.example" for key in SETTINGS if not KEYS[key].names),
    ],
    "proof.standing.": [*(standing.value for standing in Standing), "programs"],
    "welcome.": ["exam_date", "minutes", "place"],
    "confidence.": ["0", "1"],
    "training.net.": NETS,
    "training.face.": NETS,
    "training.data.": [AUTO, SYNTHETIC, MNIST],
}
"""Keys that are put together when they are needed, and all their ends."""

JAPANESE = re.compile("[ぁ-ゖァ-ヺ一-鿿]")
MAY_SPEAK_JAPANESE = {
    "bank/prose.py",
    "kinds/grading/draws.py",
    "kinds/grading/checks/__init__.py",
    "core/text/lines.py",
    "core/text/blanks.py",
    "core/text/wording.py",
    "kinds/essay/clauses.py",
    "kinds/essay/denial.py",
    "tui/keys.py",
}
"""Lint knows spellings; draws and checks document a file format, blanks are marked in one; the
breaker of lines and the keys know characters, and whoever reads Japanese knows its words."""


def gaps(template):
    return {name.split(".")[0] for _, name, _, _ in Formatter().parse(template) if name}


def calls():
    """Each call of a saying function with a literal key: where, its name, the key, its keywords."""
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and node.args):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", None))
            key = node.args[0]
            if name in SAYING and isinstance(key, ast.Constant) and isinstance(key.value, str):
                where = f"{path.relative_to(ROOT)}:{node.lineno}"
                yield where, name, key.value, {keyword.arg for keyword in node.keywords}


def constants(tree):
    """String literals, those of f-strings too, but no docstrings."""
    quiet = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in quiet:
            yield node


def test_what_is_said_is_in_the_catalogue():
    assert [(where, key) for where, _, key, _ in calls() if key not in JA] == []


def test_what_is_said_has_all_its_gaps_filled():
    hollow = [
        (where, key, missing)
        for where, name, key, filled in calls()
        if name not in HANDED_A_MAPPING and None not in filled  # None: **mapping
        if (missing := gaps(JA[key]) - filled)
    ]
    assert hollow == []


def test_the_search_for_what_is_said_finds_it():
    keys = {key for _, _, key, _ in calls()}
    assert {
        "BANK001",
        "YAML005",
        "case.shape",
        "bank.empty",
        "unknown.scope",
        "usage.drill",
    } <= keys


def said():
    """Every string of the source, and every key that is put together."""
    written = {node.value for tree in TREES.values() for node in constants(tree)}
    return written | {start + end for start, ends in FAMILIES.items() for end in ends}


def test_nothing_is_in_the_catalogue_that_is_never_said():
    assert sorted(JA.keys() - said()) == []


@pytest.mark.parametrize("start", FAMILIES)
def test_a_family_of_keys_is_whole(start):
    assert {start + end for end in FAMILIES[start]} <= JA.keys()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_line_of_help(command):
    assert JA[f"help.{command}"]


def test_english_has_the_gaps_of_the_japanese():
    assert [key for key in EN if gaps(EN[key]) != gaps(JA[key])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_said_with_whatever_fills_its_gaps(language):
    words = Words(language)
    for key in JA:
        said = words(key, **sevens(key))
        assert said, key
        assert "{" not in said or "{" in JA[key].replace("{{", ""), key


class Number(int):
    """A value that any gap takes, whatever its format."""


def sevens(key):
    return {name: Number(7) for name in gaps(JA[key])}


def test_a_phrase_in_a_gap_is_said_too():
    inner = phrase("case.differs_hidden")
    outer = phrase("case.inside", where="[0]", what=inner)
    assert Words("ja")(outer) == f"[0]: {JA['case.differs_hidden']}"


def test_braces_in_a_value_are_no_gaps():
    assert Words("ja")("case.exception", said="{0} {x}") == "{0} {x}"


def test_what_english_lacks_is_said_in_japanese_key_by_key():
    words = Words("en")
    for key in JA:
        values = sevens(key)
        assert words(key, **values) == EN.get(key, JA[key]).format_map(values), key


def test_what_is_read_first_is_said_as_when_all_is_read():
    assert FIRST.items() <= JA.items()
    words = Words("ja")
    assert [words.knows(key) for key in ("key.help", "kind.single", "nothing")] == [
        True,
        True,
        False,
    ]
    assert words("key.help") == JA["key.help"]


def test_english_is_another_language():
    assert 0 < len(EN.keys() - {key for key in EN if EN[key] == JA[key]}) < len(JA)


def test_japanese_is_spoken_by_the_catalogue_alone():
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.value}"
        for path, tree in TREES.items()
        if path.relative_to(ROOT).as_posix() not in MAY_SPEAK_JAPANESE
        for node in constants(tree)
        if JAPANESE.search(node.value)
    ]
    assert found == []
