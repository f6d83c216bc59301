"""The folder that is downloaded into: others use it too, and it may be of no use."""

import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from threading import Event

import pytest

from eprep.core.fault import FAULTY, LOCKED, Refusal
from eprep.data import download as download_module
from eprep.data.lock import locked

from .fetching import GZ, NAME, assert_done, sentence


def test_while_another_program_downloads_it_is_said(download, mirror):
    download.cache.mkdir()
    with locked(download.cache / "download.lock"):
        with pytest.raises(Refusal) as refusal:
            download(mirror)
        assert refusal.value.exit_code == LOCKED
        assert str(download.cache) in sentence(refusal)
    download(mirror)


def test_what_is_there_already_needs_no_lock(download, mirror):
    download(mirror)
    with locked(download.cache / "download.lock"):
        download(mirror)


def test_what_another_program_has_just_fetched_is_not_fetched_again(
    download, mirror, right, monkeypatch
):
    def late(path):
        (download.cache / GZ).write_bytes(right)  # the other was at it while we were not looking
        return locked(path)

    monkeypatch.setattr(download_module, "locked", late)
    download(mirror)
    assert mirror.asked == []


def test_a_cache_that_cannot_be_made_is_said(download, mirror, tmp_path):
    (tmp_path / "file").touch()
    download.cache = tmp_path / "file" / "cache"
    with pytest.raises(Refusal) as refusal:
        download(mirror)
    assert refusal.value.exit_code == FAULTY
    assert str(download.cache) in sentence(refusal)


def test_a_folder_in_place_of_a_file_is_said(download, mirror):
    (download.cache / GZ).mkdir(parents=True)
    with pytest.raises(Refusal) as refusal:
        download(mirror)
    assert refusal.value.exit_code == FAULTY
    assert str(download.cache / GZ) in sentence(refusal)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_said(download, mirror):
    download.cache.mkdir()
    download.part.symlink_to("/dev/full")
    with pytest.raises(Refusal) as refusal:
        download(mirror)
    assert refusal.value.exit_code == FAULTY
    assert f"{download.cache} を使えません（ディスクに空きがないため）" in sentence(refusal)


PROGRAM = """
import sys
from pathlib import Path
from eprep.core.fault import Refusal
from eprep.data.content import Content
from eprep.data.download import download_mnist
cache, mirror, name, size, sha256 = sys.argv[1:]
try:
    files = {name: Content(int(size), sha256)}
    download_mnist(Path(cache), lambda fetched: None, [mirror], files)
except Refusal as refusal:
    sys.exit(refusal.exit_code)
"""


@pytest.fixture
def program(download, mirror):
    """Starts the same download as a program of its own."""
    content = download.files[NAME]
    arguments = [str(download.cache), mirror.url, NAME, str(content.size), content.sha256]
    with ExitStack() as stack:

        def start():
            program = subprocess.Popen([sys.executable, "-c", PROGRAM, *arguments])
            stack.callback(program.wait)
            stack.callback(program.kill)
            return program

        yield start


def pausing(begun, go_on):
    """Sends the first half, and the rest only when it may."""

    def act(handler, content):
        handler.send_head(200, Content_Length=len(content))
        half = len(content) // 2
        handler.wfile.write(content[:half])
        handler.wfile.flush()
        begun.set()
        go_on.wait(20)
        handler.wfile.write(content[half:])

    return act


def test_of_two_programs_one_downloads_and_the_other_says_so(download, mirror, right, program):
    begun, go_on = Event(), Event()
    mirror.then = [pausing(begun, go_on)]
    first = program()
    assert begun.wait(20)
    assert program().wait(20) == LOCKED
    go_on.set()
    assert first.wait(20) == 0
    assert program().wait(20) == 0
    assert_done(download, right)
    assert len(mirror.asked) == 1


def test_a_program_that_is_killed_leaves_no_lock(download, mirror, right, program):
    begun, go_on = Event(), Event()
    mirror.then = [pausing(begun, go_on)]
    killed = program()
    assert begun.wait(20)
    while not download.part.exists():
        time.sleep(0.01)
    killed.kill()
    killed.wait()
    go_on.set()
    download(mirror)
    assert_done(download, right)
