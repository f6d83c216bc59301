"""Redirects are followed on the web, and not for ever."""

import pytest

from .fetching import GZ, assert_done, refused
from .mirror import breaking_off, to


def test_redirects_are_followed_with_the_range(download, mirror, other_mirror, right):
    mirror.always = to(f"{other_mirror.url}{GZ}")
    other_mirror.then = [breaking_off(0.4)]
    download(mirror)
    assert_done(download, right)
    assert other_mirror.asked == [(GZ, None), (GZ, f"bytes={int(len(right) * 0.4)}-")]


def test_a_redirect_within_a_mirror_is_followed(download, mirror, right):
    mirror.files["elsewhere"] = right
    mirror.then = [to("/elsewhere")]
    download(mirror)
    assert_done(download, right)


def test_redirects_in_a_circle_come_to_an_end(download, mirror):
    mirror.always = to(f"/{GZ}")
    refused(download, mirror)
    assert len(mirror.asked) == 11


def test_redirects_without_end_come_to_an_end(download, mirror):
    mirror.always = lambda handler, content: to(f"{handler.path}x")(handler, content)
    refused(download, mirror)
    assert len(mirror.asked) == 11


@pytest.mark.parametrize(
    "url", ["file://{path}", "ftp://127.0.0.1:1/x", "data:,x", "http://[x/", "gopher://x"]
)
def test_redirects_lead_to_no_file_and_to_no_other_protocol(download, mirror, tmp_path, right, url):
    (tmp_path / "file").write_bytes(right)
    mirror.always = to(url.format(path=tmp_path / "file"))
    refused(download, mirror)
    assert download.left_behind() == set()


def test_a_mirror_is_no_file_either(download, mirror, tmp_path, right):
    (tmp_path / GZ).write_bytes(right)
    mirror.url = tmp_path.as_uri()
    refused(download, mirror)
