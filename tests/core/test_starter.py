"""A starter that nobody has worked on is recognised, whatever stands above it."""

import pytest

from eprep.core.text.starter import untouched

STARTER = "# 実装する\nimport numpy as np\n\n\ndef f(x):\n    # ここに書く\n    pass\n"
BARE = STARTER.partition("\n")[2]


@pytest.mark.parametrize(
    ("program", "is_one"),
    [
        pytest.param(STARTER, True, id="as it was given"),
        pytest.param(
            f"# eprep drill: f\n# 採点: eprep grade f other.py\n{STARTER}", True, id="headed"
        ),
        pytest.param(
            f"# eprep drill: f\n\n  # note\n\n{STARTER}", True, id="with empty lines above"
        ),
        pytest.param(BARE, True, id="its comment taken away"),
        pytest.param(STARTER.rstrip(), True, id="no newline at the end"),
        pytest.param(STARTER + "\n\n", True, id="more of them"),
        pytest.param(STARTER.replace("pass", "pass  "), True, id="blanks at the end of a line"),
        pytest.param("\ufeff" + STARTER, True, id="a byte order mark"),
        pytest.param(STARTER.replace("pass", "return x"), False, id="worked on"),
        pytest.param(STARTER + "# done\n", False, id="a comment below"),
        pytest.param(STARTER.replace("    pass", "  pass"), False, id="another indent"),
        pytest.param("", False, id="empty"),
        pytest.param("# eprep drill: f\n", False, id="a comment alone"),
    ],
)
def test_comments_above_and_blanks_at_the_ends_do_not_count(program, is_one):
    assert untouched(program, STARTER) is is_one


@pytest.mark.parametrize("starter", ["", "\n"])
def test_where_nothing_was_given_nothing_is_untouched(starter):
    assert not untouched(starter, starter)
