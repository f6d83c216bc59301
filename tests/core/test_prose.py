"""How much room prose takes, and when it may not be handed in."""

import pytest

from eprep.core.form import MOST_TYPED, TextEntry
from eprep.core.forms_prose import Prose

FORM = Prose(lines=2, columns=10)


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("", 0),
        ("\n \n", 0),
        ("一行", 1),
        ("十" * 10, 1),
        ("十" * 11, 2),
        ("a" * 20, 1),
        ("a" * 21, 2),
        ("\u200d字" * 30, 3),  # seen or not, it is to be read
        ("一\n二", 2),
        ("一\n\n二\n", 2),
        ("十" * 11 + "\n三", 3),
    ],
)
def test_the_lines_that_a_text_takes(text, used):
    assert FORM.used(text) == used
    assert (FORM.read(text) is None) is (used == 0 or used > 2)


def test_a_text_is_read_without_the_blanks_around_it():
    assert FORM.read("\n 一 \n二\n") == "一 \n二"


@pytest.mark.parametrize(
    ("text", "key"),
    [(" ", "plain.again"), ("一\n二\n三", "prose.too_long"), ("一\n二", None)],
)
def test_it_is_said_why_a_text_cannot_be_handed_in(text, key):
    refused = FORM.refused(text)
    assert (refused and refused.key) == key


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        (" q ", "q"),
        ("２ x", "２ x"),
        ("  ", None),
        ("", None),
        ("x" * MOST_TYPED, "x" * MOST_TYPED),
        ("x" * (MOST_TYPED + 1), None),
    ],
)
def test_a_typed_line_is_taken_as_it_is(line, answer):
    assert TextEntry().read(line) == answer
