"""Whatever a web server sends, only whole, right files bear the names of MNIST."""

import gzip
import hashlib
from threading import Event

import pytest

from eprep.data import fetch as fetch_module
from eprep.data.content import Content

from .fetching import GZ, assert_done, refused
from .mirror import breaking_off, ignoring_range, sending, status


def test_a_server_that_ignores_ranges_starts_over(download, mirror, right):
    mirror.then = [breaking_off(0.4), ignoring_range]
    download(mirror)
    assert_done(download, right)
    assert len(mirror.asked) == 2


def test_a_server_that_sends_another_range_is_asked_for_all_of_it(download, mirror, right):
    def another_range(handler, content):
        handler.send_head(206, Content_Range=f"bytes 0-9/{len(content)}", Content_Length=10)
        handler.wfile.write(content[:10])

    mirror.then = [breaking_off(0.4), another_range]
    download(mirror)
    assert_done(download, right)
    assert mirror.asked[2] == (GZ, None)


def test_part_of_a_file_that_nobody_asked_for_is_of_no_use(download, mirror):
    def a_range(handler, content):
        handler.send_head(206, Content_Length=10)
        handler.wfile.write(content[:10])

    mirror.always = a_range
    refused(download, mirror)


def test_a_part_that_is_already_whole_is_put_in_its_place(download, mirror, right):
    download.cache.mkdir()
    download.part.write_bytes(right)
    download(mirror)
    assert_done(download, right)
    assert mirror.asked == [(GZ, f"bytes={len(right)}-")]


@pytest.mark.parametrize("left", [b"nonsense", b"x" * 10_000], ids=["shorter", "longer"])
def test_a_part_that_leads_nowhere_is_thrown_away(download, mirror, right, left):
    download.cache.mkdir()
    download.part.write_bytes(left)
    download(mirror)
    assert_done(download, right)
    assert mirror.asked == [(GZ, f"bytes={len(left)}-"), (GZ, None)]


def test_a_server_that_promises_more_than_it_sends_has_broken_off(download, mirror, right):
    mirror.then = [sending(right[:500], Content_Length=2 * len(right))]
    download(mirror)
    assert_done(download, right)
    assert mirror.asked[1] == (GZ, "bytes=500-")


def test_no_more_is_read_than_was_announced(download, mirror, other_mirror, right):
    mirror.always = sending(right, Content_Length=len(right) - 1)
    download(mirror, other_mirror)
    assert_done(download, right)
    assert len(mirror.asked) == 1


BOMB = gzip.compress(bytes(8 * 2**20))
WRONG = {
    "no gzip file": lambda right: b"x" * len(right),
    "a flipped byte": lambda right: right[:99] + bytes([right[99] ^ 1]) + right[100:],
    "other content": lambda right: gzip.compress(b"other content"),
    "other content of the right size": lambda right: gzip.compress(
        bytes(len(gzip.decompress(right)))
    ),
    "a bomb": lambda right: BOMB,
    "nothing": lambda right: b"",
    "something after it": lambda right: right + b"something",
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_deleted_and_the_next_mirror_asked(
    download, mirror, other_mirror, right, wrong
):
    mirror.files[GZ] = wrong(right)
    download(mirror, other_mirror)
    assert_done(download, right)
    assert [len(mirror.asked), other_mirror.asked] == [1, [(GZ, None)]]


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_nothing_wrong_is_left_behind(download, mirror, right, wrong):
    mirror.files[GZ] = wrong(right)
    assert "内容がMNISTではない" in refused(download, mirror)
    assert download.left_behind() == set()


def test_a_bomb_is_not_unpacked_beyond_the_known_size(tmp_path, monkeypatch):
    (tmp_path / "bomb.gz").write_bytes(BOMB)
    unpacked = []

    class Counting:
        def update(self, piece):
            unpacked.append(len(piece))

    monkeypatch.setattr(hashlib, "sha256", Counting)
    assert not Content(1000, "").is_packed_in(tmp_path / "bomb.gz")
    assert sum(unpacked) == 1001


@pytest.mark.parametrize("length", [{}, {"Content_Length": 10**12}], ids=["unknown", "huge"])
def test_what_does_not_end_is_broken_off(
    download, mirror, other_mirror, right, length, monkeypatch
):
    monkeypatch.setattr(fetch_module, "LARGEST", 100_000)

    def endless(handler, content):
        handler.send_head(200, **length)
        while True:  # until the other side hangs up
            handler.wfile.write(bytes(10_000))

    mirror.always = endless
    download(mirror, other_mirror)
    assert_done(download, right)
    assert max(fetched.done for fetched in download.told) <= 100_000


def nothing(handler, content):
    pass


@pytest.fixture
def stalling(monkeypatch):
    """A server that falls silent and stays connected, met by somebody in a hurry."""
    monkeypatch.setattr(fetch_module, "TIMEOUT", 0.2)
    over = Event()

    def stalling(first):
        def act(handler, content):
            first(handler, content)
            over.wait(10)

        return act

    yield stalling
    over.set()


@pytest.mark.parametrize("first", [nothing, breaking_off(0.4)], ids=["before it", "within it"])
def test_a_server_that_stalls_is_not_waited_for(download, mirror, stalling, first):
    mirror.always = stalling(first)
    assert "時間内に応答がなかったため" in refused(download, mirror)


def test_after_a_stall_it_goes_on_where_it_stopped(download, mirror, stalling, right):
    mirror.then = [stalling(breaking_off(0.4))]
    download(mirror)
    assert_done(download, right)
    assert mirror.asked[1] == (GZ, f"bytes={int(len(right) * 0.4)}-")


@pytest.mark.parametrize("code", [403, 404, 416, 500, 503])
def test_after_a_refusal_of_the_first_mirror_comes_the_second(
    download, mirror, other_mirror, right, code
):
    mirror.always = status(code)
    download(mirror, other_mirror)
    assert_done(download, right)
    assert len(mirror.asked) == 1


def test_a_refusal_names_what_each_mirror_did(download, mirror, other_mirror):
    mirror.always = status(404)
    other_mirror.always = sending(b"a portal: please log in")
    said = refused(download, mirror, other_mirror)
    assert f"{mirror.url}{GZ}: サーバーの応答が 404、{other_mirror.url}{GZ}: 届いた内容が" in said
