"""The cache: it saves work, it never changes what a bank is, and it may be broken in any way."""

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from eprep.bank import units

OLD = 10**18
"""A time of modification that is beyond doubt, in nanoseconds."""

SYLLABUS = """\
schema: eprep.syllabus/1
subjects:
  - {id: my, name: 私の科目, chapters: [
      {id: one, name: 一章, sections: [{id: first, name: 一節}]},
      {id: two, name: 二章, sections: [{id: second, name: 二節}]}]}
"""


@pytest.fixture
def compiled(monkeypatch):
    """The names of the files that are compiled, as they are."""
    names = []

    def spy(unit, contents, syllabus):
        names.append(Path(unit.path).name)
        return compile_unit(unit, contents, syllabus)

    compile_unit = units.compile_unit
    monkeypatch.setattr(units, "compile_unit", spy)
    return names


@pytest.fixture
def bank(write, bank_text, drill_text, tmp_path):
    """A folder with two files, a drill and a faulty file."""
    write(
        {
            "bank/a.yaml": bank_text("a1", "a2", "a3"),
            "bank/b.yaml": bank_text("b1"),
            "bank/c.yaml": bank_text("c1").replace("answer: A", "answer: C"),
            "bank/d/drill.yaml": drill_text,
            "bank/d/right/r.py": "def softmax(x): ...\n",
        }
    )
    os.utime(tmp_path / "bank" / "d" / "drill.yaml", ns=(OLD, OLD))
    return tmp_path / "bank"


def all_of(library):
    """Everything that a bank says of itself."""
    ids = [entry.id for entry in library.entries]
    return {
        "entries": library.entries,
        "bodies": [library.question(id_) for id_ in ids],
        "counts": dict(library.counts),
        "reports": list(library.reports()),
        "faulty": library.faulty_files,
        "left out": library.left_out,
        "syllabus": library.syllabus,
    }


@pytest.fixture
def opened(open_bank, tmp_path):
    """What a bank is when it is opened with the cache of this test."""
    return lambda *roots, **options: all_of(
        open_bank(*roots, cache=tmp_path / "cache" / "bank.sqlite3", built_in=False, **options)
    )


@pytest.fixture
def truth(open_bank):
    """What a bank is without any cache."""
    return lambda *roots: all_of(open_bank(*roots, built_in=False))


def rewrite(path, text, *, times):
    """Another content of the same size, and the times of the old."""
    assert len(text.encode()) == path.stat().st_size
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


# What it saves, and what it notices


@pytest.fixture
def with_syllabus(write):
    """The faulty file's question stands in a section of the bank's own syllabus."""
    return lambda text: write({"bank/syllabus.yaml": text})


def test_a_bank_is_the_same_with_and_without_a_cache(bank, opened, truth):
    plain = truth(bank)
    assert [entry.id for entry in plain["entries"]] == []
    assert opened(bank) == plain
    assert opened(bank) == plain


@pytest.fixture(autouse=True)
def own_syllabus(bank):
    """The banks of this file stand by themselves, without the built-in one."""
    text = SYLLABUS.replace("first", "day1-hidden").replace("second", "day1-output")
    text = text.replace("id: my,", "id: dl,").replace("id: one", "id: feedforward")
    path = bank / "syllabus.yaml"
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(OLD, OLD))


def test_what_has_not_changed_is_not_compiled_again(bank, opened, compiled):
    opened(bank)
    assert sorted(compiled) == ["a.yaml", "b.yaml", "c.yaml", "drill.yaml", "syllabus.yaml"]
    compiled.clear()
    opened(bank)
    opened(bank)
    assert compiled == []
