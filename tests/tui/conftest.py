"""What most tests of the screens begin with: the built-in bank, and a desk over it."""

import pytest

from tests.compiled import built_in
from tests.tui.desks import open_desk


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
