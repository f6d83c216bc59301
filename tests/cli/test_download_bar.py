"""The bar of a download: what a learner sees on a terminal while files arrive."""

import io
import sys

import pyte
import pytest

from eprep.cli.download_bar import DownloadBar
from eprep.data.fetched import Fetched


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def shown(monkeypatch):
    """What stands on a terminal of 80 columns once the bar was told all this."""

    def shown(*told):
        terminal = Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        bar = DownloadBar()
        for file, done, total in told:
            bar(Fetched(file, done, total))
        screen = pyte.Screen(80, 10)
        pyte.Stream(screen).feed(terminal.getvalue().replace("\n", "\r\n"))
        return [line.rstrip() for line in screen.display if line.strip()]

    return shown


def test_each_file_has_a_line_of_its_own(shown):
    first, second = shown(("a.gz", 0, 100), ("a.gz", 40, 100), ("a.gz", 100, 100), ("b.gz", 5, 10))
    assert first == "a.gz  [####################]  100%"
    assert second.startswith("b.gz  [##########----------]   50%")


def test_it_begins_where_an_earlier_try_ended(shown):
    (line,) = shown(("a.gz", 75, 100))
    assert line.startswith("a.gz  [###############-----]   75%")


def test_it_goes_back_where_a_server_begins_anew(shown):
    (line,) = shown(("a.gz", 75, 100), ("a.gz", 0, 100), ("a.gz", 25, 100))
    assert line.startswith("a.gz  [#####---------------]   25%")


def test_nothing_is_shown_of_what_has_no_known_size(shown):
    assert shown(("a.gz", 75, None)) == []
