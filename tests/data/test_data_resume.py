"""A broken download goes on where it stopped."""

import pytest

from eprep.data import download as download_module
from eprep.data import fetch as fetch_module
from eprep.data.download import download_mnist

from .fetching import GZ, assert_done, refused
from .mirror import breaking_off, serve, status


def test_a_broken_download_goes_on_where_it_stopped(download, mirror, right):
    mirror.then = [breaking_off(0.4), breaking_off(0.7)]
    download(mirror)
    assert_done(download, right)
    first, second = int(len(right) * 0.4), int(len(right) * 0.7)
    assert mirror.asked == [(GZ, None), (GZ, f"bytes={first}-"), (GZ, f"bytes={second}-")]
    assert download.slept == [1, 2]
    assert {fetched.total for fetched in download.told} == {len(right)}


def test_the_next_call_goes_on_where_the_last_one_stopped(download, mirror, right):
    mirror.then = [breaking_off(0.4), status(503)]
    refused(download, mirror)
    assert download.part.read_bytes() == right[: int(len(right) * 0.4)]
    download(mirror)
    assert_done(download, right)
    assert mirror.asked[-1] == (GZ, f"bytes={int(len(right) * 0.4)}-")


def test_the_next_mirror_goes_on_where_the_last_one_stopped(download, mirror, other_mirror, right):
    mirror.then = [breaking_off(0.4)]
    mirror.always = status(503)
    download(mirror, other_mirror)
    assert_done(download, right)
    assert other_mirror.asked == [(GZ, f"bytes={int(len(right) * 0.4)}-")]


def test_an_interruption_leaves_what_has_come(download, mirror, right):
    def interrupt(fetched):
        if fetched.done == len(right):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        download_mnist(download.cache, interrupt, [mirror.url], download.files)
    assert download.part.read_bytes() == right
    download(mirror)
    assert_done(download, right)


def test_a_mirror_that_always_breaks_off_is_given_up_after_a_few_tries(download, mirror, right):
    shares = iter(range(1, 100))
    mirror.always = lambda handler, content: breaking_off(next(shares) / 100)(handler, content)
    refused(download, mirror)
    assert len(mirror.asked) == download_module.TRIES == 5
    assert download.slept == [1, 2, 4, 8]
    assert download.part.read_bytes() == right[: int(len(right) * 0.05)]


def test_a_mirror_that_brings_nothing_more_is_given_up_at_once(download, mirror, right):
    mirror.always = breaking_off(0.4)
    said = refused(download, mirror)
    assert len(mirror.asked) == 2
    assert f"{len(right)}バイトのうち{int(len(right) * 0.4)}バイト" in said


def test_a_mirror_that_falls_silent_is_broken(download, mirror, monkeypatch, right):
    monkeypatch.setattr(fetch_module, "TIMEOUT", 0.2)
    silent = []

    def fall_silent(handler, content):
        serve(handler, content, stop=100)
        handler.wfile.flush()
        silent.append(handler.rfile.read(1))  # until the other side hangs up

    mirror.then = [fall_silent]
    download(mirror)
    assert_done(download, right)
    assert mirror.asked[1] == (GZ, "bytes=100-")


def test_where_there_is_no_mirror_at_all_it_is_said(download, mirror):
    mirror.url = "http://127.0.0.1:1/"
    assert "127.0.0.1:1" in refused(download, mirror)
