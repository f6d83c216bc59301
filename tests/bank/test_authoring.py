"""`eprep bank new`, `check` and `add`: from an example to a question of one's own that is asked."""

import json
import tomllib

import pytest

from eprep.cli.bank_authoring import KINDS
from eprep.kinds import KINDS as ALL
from tests.compiled import compiled_into


def test_there_is_an_example_of_every_kind():
    assert set(KINDS) == set(ALL)


def test_every_example_is_sound(eprep, tmp_path):
    for kind in KINDS:
        path = tmp_path / ("my-own" if kind == "code" else f"{kind}.yaml")
        made = eprep("bank", "new", kind, "-o", path)
        assert (made.returncode, made.stdout) == (0, f"{path} を作りました。\n")
    linted = eprep("bank", "lint", tmp_path)
    assert (linted.returncode, linted.stdout) == (0, "")
    verified = eprep("bank", "verify", tmp_path)
    assert verified.returncode == 0, verified.stdout
    listed = json.loads(eprep("--bank", tmp_path, "bank", "list", "--json").stdout)
    asked = [q["kind"] for q in listed["questions"] if q["id"].startswith("my-")]
    assert sorted(asked) == sorted(KINDS)


@pytest.mark.parametrize("kind", ["single", "code", "formula"])
def test_an_example_is_checked_by_itself(kind, eprep, tmp_path):
    path = tmp_path / ("my-own" if kind == "code" else "mine.yaml")
    eprep("bank", "new", kind, "-o", path)
    checked = eprep("bank", "check", path)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert checked.stdout.startswith("[my-")


def test_an_example_can_be_read_without_being_written(eprep):
    done = eprep("bank", "new", "number")
    assert done.returncode == 0
    assert done.stdout.startswith("schema: eprep.bank/1\n")


def test_nothing_is_written_over(eprep, tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text("mine", encoding="utf-8")
    assert eprep("bank", "new", "single", "-o", path).returncode == 2
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_kind_that_is_none_is_told_the_nearest(eprep):
    done = eprep("bank", "new", "numbr")
    assert done.returncode == 4
    assert "number" in done.stderr


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("answer: 1.5", "answer: 2.5", 1, "my-number: 問題あり"),
        ("answer: 1.5", "answer: x", 3, "BANK003"),
        ("足し忘れている。", "忘れたパラメーターである。", 1, "W008"),
    ],
)
def test_a_check_says_all_that_is_wrong(old, new, code, said, eprep, tmp_path):
    path = tmp_path / "mine.yaml"
    text = eprep("bank", "new", "number").stdout
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    done = eprep("bank", "check", path)
    assert done.returncode == code
    assert said in done.stdout


def test_a_bank_that_was_added_is_always_there(eprep, tmp_path):
    data, path = compiled_into(tmp_path / "data"), tmp_path / "mine.yaml"
    eprep("bank", "new", "number", "-o", path)
    assert eprep("bank", "add", "mine.yaml", data_dir=data, cwd=tmp_path).returncode == 0
    again = eprep("bank", "add", path, data_dir=data)
    assert (again.returncode, "すでに" in again.stdout) == (0, True)
    settings = tomllib.loads((data / "config.toml").read_text(encoding="utf-8"))
    assert settings == {"bank": [str(path)]}
    assert "my-number\t" in eprep("bank", "list", data_dir=data).stdout


@pytest.mark.parametrize(
    ("content", "code"), [(None, 2), ("schema: eprep.bank/1\nquestions: [{id: x}]\n", 3)]
)
def test_what_is_no_bank_is_not_remembered(content, code, eprep, tmp_path):
    path, data = tmp_path / "x.yaml", compiled_into(tmp_path / "data")
    if content is not None:
        path.write_text(content, encoding="utf-8")
    done = eprep("bank", "add", path, data_dir=data)
    assert done.returncode == code
    assert not (data / "config.toml").exists()


def test_a_bank_that_was_remembered_and_is_gone_is_told_with_the_way_out(eprep, tmp_path):
    data, path = compiled_into(tmp_path / "data"), tmp_path / "mine.yaml"
    eprep("bank", "new", "number", "-o", path)
    eprep("bank", "add", path, data_dir=data)
    path.unlink()
    done = eprep("report", data_dir=data)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert str(data / "config.toml") in done.stderr


@pytest.mark.parametrize("path", ["", "loop", "~no-such-user/x", "x" * 300])
def test_what_cannot_be_looked_up_is_not_there(path, eprep, tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    for command in ("add", "check", "lint"):
        done = eprep("bank", command, path, cwd=tmp_path)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1), (command, done.stderr)
