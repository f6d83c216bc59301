"""What most tests of the screens begin with: the built-in bank, and a desk over it."""

import pytest
from textual.css.stylesheet import Stylesheet

from tests.compiled import built_in
from tests.tui.desks import open_desk


@pytest.fixture(scope="session", autouse=True)
def parsed_once():
    """A style sheet that one app has parsed is not parsed again for the next one, as in a process
    of a learner's there is one app: that is a tenth of the time of these tests."""
    parse, known = Stylesheet._parse_rules, {}

    def parse_rules(self, *arguments, **options):
        key = (arguments, tuple(options.items()), tuple(self._variables.items()))
        if key not in known:
            known[key] = parse(self, *arguments, **options)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", parse_rules)
        yield


@pytest.fixture(scope="session")
def library():
    return built_in()


@pytest.fixture
def desk(library, tmp_path):
    with open_desk(library, tmp_path) as desk:
        yield desk


@pytest.fixture
def log(desk):
    return desk.tutor.log
