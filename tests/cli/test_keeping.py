"""`eprep backup`, `restore` and `sync`, and the way back from a history that is damaged."""

import os
import pty
import re
import select
import shlex
import shutil
import subprocess
import sys

import pytest

from eprep.cli.synced import service_of


def test_the_sentence_names_a_command_that_leads_back(eprep, data, history):
    before = eprep("report").stdout
    (backup,) = (data / "backups").iterdir()  # made when something was new
    history.write_bytes(history.read_bytes()[:5000])
    done = eprep("report")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (3, "", 1)
    command = re.search(r"eprep (restore \S+ --data-dir \S+) ", done.stderr)[1]
    assert shlex.split(command) == ["restore", str(backup), "--data-dir", str(data)]
    assert eprep(*shlex.split(command)).returncode == 2  # there is nobody to ask
    done = eprep(*shlex.split(command), "--yes")
    assert (done.returncode, done.stderr) == (0, "")
    assert eprep("report").stdout == before
    (aside,) = set((data / "backups").iterdir()) - {backup}
    assert aside.stat().st_size == 5000


def test_a_backup_is_written_and_never_over_a_file_that_is_there(eprep, data, history, tmp_path):
    assert eprep("backup", "b.sqlite3").returncode == 0
    done = eprep("backup", "b.sqlite3")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    (tmp_path / "b.sqlite3").write_bytes(b"")
    assert eprep("backup", "b.sqlite3", "--yes").returncode == 0
    assert eprep("restore", "--merge", "b.sqlite3").returncode == 0
    for kept in (history, f"{history}-wal", tmp_path):  # never over a journal or what is no file
        done = eprep("backup", kept, "--yes")
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert eprep("backup", "nowhere/b.sqlite3").returncode == 2
    for command in ("backup", "restore"):
        below_a_file = ("--data-dir", tmp_path / "b.sqlite3" / "below")
        assert eprep(command, "b.sqlite3", "--yes", *below_a_file).returncode == 3
    assert [eprep("backup").returncode for _ in range(2)] == [0, 0]
    assert len(list((data / "backups").iterdir())) == 2


def test_two_machines_see_what_was_answered_on_both(eprep, data, history, tmp_path):
    shared, other = tmp_path / "shared", tmp_path / "other"
    shared.mkdir()
    shutil.copytree(data / "cache", other / "cache")
    (shared / "junk.jsonl").write_text("{}\n")
    assert eprep("sync", tmp_path / "nowhere").returncode == 2
    assert eprep("sync", shared).returncode == 0
    done = eprep("sync", shared, "--data-dir", other)
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 1)
    assert "junk.jsonl" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert eprep("report", "--data-dir", other).stdout == eprep("report").stdout
    assert all(path.suffix == ".jsonl" for path in shared.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal")
@pytest.mark.parametrize("answer", ["n", "y"])
def test_going_back_is_asked_about_on_a_terminal(command, eprep, data, history, answer):
    eprep("backup", "b.sqlite3")
    before = history.read_bytes()
    start = command("restore", "b.sqlite3", TERM="dumb")
    ours, theirs = pty.openpty()
    with subprocess.Popen(**start, stdin=theirs, stderr=theirs, stdout=subprocess.PIPE) as child:
        said = b""
        while b"[y/N]" not in said and select.select([ours], [], [], 60)[0]:
            said += os.read(ours, 4096)
        assert str(history) in said.decode().replace("\r\n", "")
        os.write(ours, f"{answer}\n".encode())
        assert child.wait(60) == 0
    os.close(theirs)
    os.close(ours)
    assert (history.read_bytes() == before) is (answer == "n")


@pytest.mark.parametrize(
    ("folder", "marks", "service"),
    [
        ("Dropbox (Privat)/eprep", [], "Dropbox"),
        ("OneDrive - Firma/a/b", [], "OneDrive"),
        ("Library/Mobile Documents/eprep", [], "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-me@example.com/My Drive", [], "Google Drive"),
        ("shared/eprep", ["shared/.stfolder"], "Syncthing"),
        ("cloud/eprep", ["cloud/.sync_1f2e.db"], "Nextcloud"),
        (".local/share/eprep", [".dropbox"], None),  # the program's own, in the home folder
        ("data/eprep", ["data/.git"], None),
    ],
)
def test_a_folder_that_a_service_copies_is_known_by_name_or_mark(tmp_path, folder, marks, service):
    for path in (folder, *marks):
        (tmp_path / path).mkdir(parents=True, exist_ok=True)
    assert service_of(tmp_path / folder, tmp_path) == service
