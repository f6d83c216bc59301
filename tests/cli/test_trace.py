"""A fault of ours that nobody foresaw: one sentence, and a file that tells the rest."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

FAULT = "ImportError"
SECRET = "only-for-the-learner"


@pytest.fixture
def broken(tmp_path, home, data):
    """A copy of eprep of which a part is missing, as when it is replaced while it runs."""
    code = tmp_path / "code"
    for package in ("eprep", "reference_impl", "quizbank"):
        shutil.copytree(ROOT / package, code / package)
    (code / "eprep" / "core" / "reporting.py").write_text("", encoding="utf-8")

    def run(*arguments, **environment):
        done = subprocess.run(
            [sys.executable, "-m", "eprep", "--data-dir", str(data), *arguments],
            cwd=code,
            env={"HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1", **environment},
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )
        assert not done.stdout
        return done

    return run


def test_one_sentence_says_what_happened_and_where_the_rest_is(broken, data):
    done = broken("report", "--subject", SECRET)
    assert (done.returncode, done.stderr.count("\n")) == (70, 1)
    assert FAULT in done.stderr
    assert str(data / "trace.log") in done.stderr


def test_the_file_has_time_version_command_and_trace(broken, data):
    broken("report", "--subject", SECRET)
    text = (data / "trace.log").read_text()
    assert re.match(
        r"--- 20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d eprep \d\S* Python 3\.", text
    )
    assert f"report --subject {SECRET}" in text
    assert text.count("Traceback (most recent call last):") >= 1
    assert text.endswith("\n")
    assert FAULT in text.splitlines()[-1]


def test_debug_shows_it_as_well(broken):
    done = broken("report", "--debug")
    assert done.returncode == 70
    assert "Traceback (most recent call last):" in done.stderr


def test_another_fault_is_added(broken, data):
    broken("report")
    broken("report")
    assert (data / "trace.log").read_text().count("\n--- ") == 1


def test_the_file_does_not_grow_for_ever(broken, data):
    log = data / "trace.log"
    log.write_text("x" * 300_000)
    broken("report")
    assert log.read_text().startswith("--- ")
    assert (data / "trace.old.log").stat().st_size == 300_000


def test_an_enormous_fault_is_written_in_part(broken, data):
    broken("report", "--subject", SECRET + "x" * 100_000)
    text = (data / "trace.log").read_text()
    assert len(text) < 140_000
    assert FAULT in text.splitlines()[-1]


def test_a_file_that_cannot_be_written_is_said(broken, data):
    (data / "trace.log").mkdir()
    done = broken("report")
    assert (done.returncode, done.stderr.count("\n")) == (70, 1)
    assert FAULT in done.stderr
    assert "残せません" in done.stderr


def test_nothing_in_the_file_steers_a_terminal(broken, data):
    broken("report", "--subject", "\x1b[31m\x07")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", (data / "trace.log").read_text())


@pytest.mark.parametrize("arguments", [["bank", "show", "no-such"], ["--no-such-option"]])
def test_what_is_foreseen_is_not_written_down(broken, data, arguments):
    broken(*arguments)
    assert not (data / "trace.log").exists()


def test_without_a_folder_of_its_own_the_system_says_where(broken, home, data):
    del data
    done = subprocess.run(
        [sys.executable, "-c", "from eprep.cli.places import places; print(places(None).trace)"],
        env={"HOME": str(home), "XDG_STATE_HOME": str(home / "state")},
        capture_output=True, encoding="utf-8", check=True, timeout=60,
    )  # fmt: skip
    if sys.platform == "linux":
        assert Path(done.stdout.strip()) == home / "state" / "eprep" / "trace.log"
