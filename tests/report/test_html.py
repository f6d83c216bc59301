"""The report as HTML: sound, silent, and fit for a browser and for paper."""

import re
import shutil
import subprocess
from html.parser import HTMLParser

import pytest

from eprep.core.catalogue import Words
from eprep.report import render

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
A4 = (594.96, 841.92)
"""Points."""


class Sound(HTMLParser):
    """Every element is closed, and what it names is kept."""

    def __init__(self):
        super().__init__()
        self.open, self.tags, self.attributes, self.text = [], set(), set(), ""

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_nothing_of_it_runs_or_is_fetched(whole):
    text = render("html", whole, Words())
    page = Sound()
    page.feed(text)
    page.close()
    assert page.open == []
    assert page.tags.isdisjoint({"script", "link", "img", "iframe", "object", "image", "use", "a"})
    assert page.attributes.isdisjoint({"style", "href", "src", "onload", "onclick"})
    assert "url(" not in text
    assert "@import" not in text
    assert text.startswith('<!DOCTYPE html>\n<html lang="ja">')
    assert "<script>alert(1)</script>" in page.text  # as words
    assert "\x1b" not in text


def test_each_drawing_says_what_it_shows(whole):
    text = render("html", whole, Words())
    drawings = re.findall(r"(<svg [^>]*>)(<title>[^<])?", text)
    silent = [svg for svg, title in drawings if not title and 'aria-hidden="true"' not in svg]
    assert (len(drawings) > 20, silent) == (True, [])


def test_the_curve_stops_where_a_month_is_without_answers(whole):
    """Of five weeks the first lies a year before the others."""
    assert len(whole.weeks) == 5
    assert render("html", whole, Words()).count('class="curve"') == 2


@pytest.mark.skipif(BROWSER is None, reason="there is no Chromium")
def test_a_browser_has_nothing_to_complain_of_and_prints_it_on_a4(whole, tmp_path):
    page = render("html", whole, Words())
    said, paper = printed(page, tmp_path)
    assert said == []
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
    assert len(boxes) > 1
    for box in boxes:
        assert tuple(map(float, box)) == pytest.approx(A4, abs=1)


@pytest.mark.soak
@pytest.mark.skipif(BROWSER is None, reason="there is no Chromium")
def test_a_browser_would_complain_of_what_is_fetched(whole, tmp_path):
    page = render("html", whole, Words())
    said, _ = printed(
        page.replace("</main>", '<img src="http://127.0.0.1:9/x.png"></main>'), tmp_path
    )
    assert len(said) == 1


def printed(page, folder):
    """What the browser says of it on its console, and what it prints."""
    source, paper = folder / "page.html", folder / "page.pdf"
    source.write_text(page, encoding="utf-8")
    options = [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        "--disable-background-networking", "--enable-logging=stderr",
        f"--user-data-dir={folder / 'browser'}", f"--print-to-pdf={paper}",
    ]  # fmt: skip
    done = subprocess.run(
        [BROWSER, *options, source.as_uri()], capture_output=True, timeout=120, check=True
    )
    lines = done.stderr.decode(errors="replace").splitlines()
    return [line for line in lines if "CONSOLE" in line], paper.read_bytes()
