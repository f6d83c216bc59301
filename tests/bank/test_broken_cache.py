"""Whatever stands where the cache should be, the bank is the same."""

import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from eprep.cli.places import BUILT_IN

FLIPS = 200
NOBODY = 65534


@pytest.fixture
def bank(small_bank, tmp_path):
    return small_bank(tmp_path / "bank")


@pytest.fixture
def truth(open_bank, whole, bank):
    return whole(open_bank(bank, beside=()))


@pytest.fixture
def good(open_bank, whole, bank, tmp_path, truth):
    """The path of a sound cache of the bank."""
    path = tmp_path / "good" / "bank.sqlite3"
    assert whole(open_bank(bank, cache=path, beside=())) == truth
    return path


def garbage(path, good):
    path.write_bytes(random.Random(0).randbytes(50_000))


def empty(path, good):
    path.touch()


def truncated(path, good):
    path.write_bytes(good.read_bytes()[: good.stat().st_size // 2])


def header_alone(path, good):
    path.write_bytes(good.read_bytes()[:100])


def text(path, good):
    path.write_text("キャッシュ", encoding="utf-8")


def another_program(path, good):
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE songs (title TEXT)")
        database.execute("INSERT INTO songs VALUES ('歌')")
        database.commit()


def other_columns(path, good):
    with contextlib.closing(sqlite3.connect(path)) as database:
        for table in ("units", "bodies", "remarks"):
            database.execute(f"CREATE TABLE {table} (what BLOB)")
        database.commit()


def other_values(path, good):
    """The right tables, and in every column what nobody expects there."""
    shutil.copyfile(good, path)
    with contextlib.closing(sqlite3.connect(path)) as database:
        for table in ("units", "bodies", "remarks"):
            columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            for column in columns:
                with contextlib.suppress(sqlite3.IntegrityError):
                    database.execute(f"UPDATE {table} SET {column} = x'ff00fe'")
        database.commit()


def numbers_for_texts(path, good):
    shutil.copyfile(good, path)
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE units SET head = 1, digest = NULL")
        database.execute("UPDATE remarks SET content = 2.5")
        database.commit()


def swapped_rows(path, good):
    """Each row is as it was written, but stands for another file."""
    shutil.copyfile(good, path)
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE units SET path = replace(path, 'a.yaml', 'x.yaml')")
        database.execute("UPDATE units SET path = replace(path, 'b.yaml', 'a.yaml')")
        database.execute("UPDATE units SET path = replace(path, 'x.yaml', 'b.yaml')")
        database.execute("UPDATE bodies SET n = 9 - n")
        database.execute("UPDATE bodies SET n = n - 7")
        database.commit()


def no_bodies(path, good):
    shutil.copyfile(good, path)
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("DELETE FROM bodies")
        database.commit()


def no_tables_but_one(path, good):
    shutil.copyfile(good, path)
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("DROP TABLE remarks")
        database.commit()


def utf_16(path, good):
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA encoding = 'UTF-16'")
        database.execute("CREATE TABLE units (path, head, digest, entries, tail)")
        database.commit()


def a_folder(path, good):
    path.mkdir()
    (path / "file").touch()


def a_link_to_nowhere(path, good):
    path.symlink_to(path.parent / "no" / "where")


def a_link_to_itself(path, good):
    path.symlink_to(path)


def journal_of_another(path, good):
    shutil.copyfile(good, path)
    path.with_name(path.name + "-journal").write_bytes(random.Random(1).randbytes(4096))


def folder_is_a_file(path, good):
    path.parent.rmdir()
    path.parent.touch()


def folder_in_proc(path, good):
    """Nothing can be made there, not even by root."""
    path.parent.rmdir()
    path.parent.symlink_to("/proc/self/fdinfo/none")


@pytest.mark.parametrize(
    "spoil",
    [
        garbage, empty, truncated, header_alone, text, another_program, other_columns, other_values,
        numbers_for_texts, swapped_rows, no_bodies, no_tables_but_one, utf_16, a_folder, a_link_to_nowhere,
        a_link_to_itself, journal_of_another, folder_is_a_file, folder_in_proc,
    ],
    ids=lambda spoil: spoil.__name__.replace("_", " "),
)  # fmt: skip
def test_a_broken_cache_is_as_good_as_none(spoil, bank, good, open_bank, whole, truth, tmp_path):
    path = tmp_path / "cache" / "bank.sqlite3"
    path.parent.mkdir()
    spoil(path, good)
    for _ in range(3):
        assert whole(open_bank(bank, cache=path, beside=())) == truth


@pytest.mark.parametrize(
    "spoil",
    [garbage, empty, truncated, text, another_program, other_columns, other_values],
    ids=lambda spoil: spoil.__name__.replace("_", " "),
)
def test_a_broken_cache_is_made_anew(spoil, bank, good, open_bank, tmp_path, monkeypatch):
    path = tmp_path / "cache" / "bank.sqlite3"
    path.parent.mkdir()
    spoil(path, good)
    open_bank(bank, cache=path, beside=()).entries  # noqa: B018  reading it is the act

    def compile_unit(*_):
        raise AssertionError("the cache was not mended")

    monkeypatch.setattr("eprep.bank.fresh.compile_unit", compile_unit)
    library = open_bank(bank, cache=path, beside=())
    assert [library.question(id_).id for id_ in ("a1", "b1", "drill-one")]


def test_a_flipped_byte_anywhere_changes_nothing(bank, good, open_bank, whole, truth, tmp_path):
    content, dice = good.read_bytes(), random.Random(20260131)
    offsets = [*range(0, 100, 3), *(dice.randrange(len(content)) for _ in range(FLIPS))]
    for n, offset in enumerate(offsets):
        path = tmp_path / f"cache-{n}" / "bank.sqlite3"
        path.parent.mkdir()
        flipped = bytearray(content)
        flipped[offset] ^= 1 << dice.randrange(8) if n % 2 else 0xFF
        path.write_bytes(flipped)
        assert whole(open_bank(bank, cache=path, beside=())) == truth, offset
        assert whole(open_bank(bank, cache=path, beside=())) == truth, offset


@contextlib.contextmanager
def not_root():
    """Root may write anywhere, so it steps down."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize("there", ["no cache", "a cache", "an old cache"])
def test_a_folder_that_cannot_be_written_is_read_without(there, bank, open_bank, whole, truth):
    with tempfile.TemporaryDirectory() as name:  # tmp_path is closed to others
        folder = Path(name)
        shutil.copytree(bank, folder / "bank")
        cache = folder / "cache" / "bank.sqlite3"
        cache.parent.mkdir()
        if there != "no cache":
            open_bank(folder / "bank", cache=cache, beside=())
            cache.chmod(0o444)
        if there == "an old cache":
            (folder / "bank" / "a.yaml").touch()
        cache.parent.chmod(0o555)
        folder.chmod(0o755)
        before = sorted(cache.parent.iterdir())
        with not_root():
            found = whole(open_bank(folder / "bank", cache=cache, beside=()))
        assert sorted(cache.parent.iterdir()) == before
        cache.parent.chmod(0o755)
    assert found["bodies"] == truth["bodies"]
    assert found["entries"] == truth["entries"]


CHILD = """
import hashlib, sys, time
from pathlib import Path
from eprep.bank.cache import Cache
from eprep.bank.library import Library
go, cache, *roots = map(Path, sys.argv[1:])
print("ready", flush=True)
while not go.exists():
    time.sleep(0.001)
for _ in range(5):
    library = Library(roots, Cache(cache), "code")
    found = repr([library.question(entry.id) for entry in library.entries])
    print(len(library.entries), hashlib.sha256(found.encode()).hexdigest(), flush=True)
"""


@pytest.mark.parametrize(
    "start", ["absent", pytest.param("sound", marks=pytest.mark.soak), "garbage"]
)
def test_processes_that_open_a_bank_at_once_all_see_it_whole(
    start, bank, good, open_bank, tmp_path
):
    cache = good if start == "sound" else tmp_path / "cache" / "bank.sqlite3"
    cache.parent.mkdir(exist_ok=True)
    if start == "garbage":
        garbage(cache, good)
    beside = (BUILT_IN / "syllabus.yaml", BUILT_IN / "math")
    go = tmp_path / "go"
    command = [sys.executable, "-c", CHILD, go, cache, *beside, bank / "a.yaml"]
    children = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    for child in children:
        assert child.stdout.readline() == "ready\n"
    go.touch()
    ends = [(*child.communicate(timeout=60), child.returncode) for child in children]
    assert [(error, code) for _, error, code in ends] == [("", 0)] * 3
    lines = {line for output, _, _ in ends for line in output.splitlines()}
    count = len(open_bank(bank / "a.yaml", beside=beside).entries)
    assert len(lines) == 1
    assert lines.pop().startswith(f"{count} ")


@pytest.mark.parametrize("lock", ["EXCLUSIVE", "IMMEDIATE"])
def test_while_another_program_holds_the_cache_the_bank_is_read_without(
    lock, bank, good, open_bank, whole, truth, monkeypatch
):
    monkeypatch.setattr("eprep.bank.cache.PATIENCE", 0.05)
    inode = good.stat().st_ino
    (bank / "a.yaml").touch()
    with contextlib.closing(sqlite3.connect(good, isolation_level=None)) as database:
        database.execute(f"BEGIN {lock}")
        found = whole(open_bank(bank, cache=good, beside=()))
        database.execute("ROLLBACK")
    assert found == truth
    assert good.stat().st_ino == inode, "a cache in use was thrown away"
