"""`eprep config`: the layers of settings, and a file that loses nothing."""

import json
import subprocess
import tomllib
from pathlib import Path

import pytest

from eprep.core.preferences import KEYS, Preferences
from eprep.data.lock import lock
from tests.compiled import compiled_into

DEFAULTS = {
    "theme": "dark", "lang": "ja", "exam_date": None, "minutes": 30, "day_hour": 4, "place": "day1",
    "editor": None, "mouse": True, "ascii_borders": False, "bank": [], "plain": False,
}  # fmt: skip
GOOD = [
    ("theme", "light", "light"),
    ("lang", "en", "en"),
    ("exam_date", "2027-02-19", "2027-02-19"),
    ("minutes", "600", 600),
    ("place", "done", "done"),
    ("editor", "code -w", "code -w"),
    ("mouse", "false", False),
    ("ascii_borders", "1", True),
    ("plain", "TRUE", True),
]
BAD = [
    ("theme", "blue"),
    ("lang", "fr"),
    ("exam_date", "2027-02-30"),
    ("exam_date", "soon"),
    ("minutes", "0"),
    ("minutes", "601"),
    ("minutes", "1e2"),
    ("minutes", "9" * 5000),
    ("place", "day5"),
    ("editor", 'code "-w'),
    ("editor", "  "),
    ("editor", "vi\nrm"),
    ("mouse", "perhaps"),
]


@pytest.fixture
def config(data):
    """The learner's file, which each test writes itself."""
    return data / "config.toml"


@pytest.fixture
def shown(eprep):
    """What `config show` tells of each key."""

    def shown(*options, **environment):
        done = eprep(*options, "config", "show", "--json", shared=True, **environment)
        assert done.returncode == 0, done.stderr
        return {row.pop("key"): row for row in json.loads(done.stdout)["settings"]}

    return shown


def value(rows, key):
    return rows[key]["value"], rows[key]["source"]


def test_without_files_every_key_has_its_default(eprep, data):
    done = eprep("--data-dir", data, "config", "show", "--json", shared=False)
    document = json.loads(done.stdout)
    assert (document["schema"], document["path"]) == ("eprep.config/1", str(data / "config.toml"))
    assert {row["key"]: row["value"] for row in document["settings"]} == DEFAULTS
    assert {row["source"] for row in document["settings"]} == {"default"}


def test_the_defaults_are_those_of_preferences():
    preferences = Preferences()
    assert list(DEFAULTS) == list(KEYS)
    plain = {key: getattr(preferences, key) for key in KEYS}
    assert {**plain, "bank": list(plain["bank"])} == DEFAULTS


@pytest.mark.parametrize(("key", "text", "value_"), GOOD)
def test_what_is_set_is_got_and_stands_in_the_file(eprep, config, shown, key, text, value_):
    assert eprep("config", "set", key, text).returncode == 0
    assert value(shown(), key) == (value_, "file")
    assert eprep("config", "get", key).stdout.rstrip("\n") in (text.lower(), "true", "code -w")
    assert config.read_text().startswith(f"{key} = ")


@pytest.mark.parametrize(("key", "text"), BAD)
def test_a_value_that_does_not_fit_is_refused_and_nothing_is_written(eprep, config, key, text):
    done = eprep("config", "set", key, text)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(f"eprep: {key}: ")
    assert not config.exists()


@pytest.mark.parametrize("verb", [["get"], ["set"]])
def test_an_unknown_key_is_answered_with_the_nearest(eprep, verb):
    done = eprep("config", *verb, "thema", *(["x"] if verb == ["set"] else []))
    assert done.returncode == 4
    assert "theme" in done.stderr


def test_an_empty_value_is_the_default_again(eprep, config, shown):
    config.write_text('theme = "light"\nminutes = 45\n')
    assert eprep("config", "set", "theme", "").returncode == 0
    assert config.read_text() == "minutes = 45\n"
    assert value(shown(), "theme") == ("dark", "default")


def test_comments_order_and_the_rest_of_the_file_survive(eprep, config):
    before = '# mine\nminutes = 45  # a day\n\n\n# the look\ntheme   =  "light"\nplace = "day2"\n'
    config.write_text(before, newline="")
    eprep("config", "set", "theme", "dark")
    assert config.read_text() == before.replace('"light"', '"dark"')


def test_line_ends_of_windows_survive(eprep, config):
    config.write_bytes(b'# mine\r\ntheme = "light"\r\n')
    eprep("config", "set", "minutes", "20")
    assert config.read_bytes().startswith(b'# mine\r\ntheme = "light"\r\n')
    assert b"minutes = 20" in config.read_bytes()


def test_of_programs_that_set_at_once_none_undoes_what_another_did(command, config):
    values = {key: text for key, text, _ in GOOD}
    running = [subprocess.Popen(**command("config", "set", *each)) for each in values.items()]
    assert [program.wait(timeout=60) for program in running] == [0] * len(values)
    assert set(tomllib.loads(config.read_text())) == set(values)


def test_who_waits_too_long_for_another_program_is_told_so(eprep, data, config):
    with (data / "config.lock").open("ab") as file:
        lock(file.fileno())
        done = eprep("config", "set", "minutes", "50")
    assert (done.returncode, done.stderr.count("\n")) == (6, 1)
    assert "使用中" in done.stderr
    assert not config.exists()


def test_a_link_to_a_file_kept_elsewhere_stays_a_link(eprep, config, tmp_path):
    kept = tmp_path / "dotfiles.toml"
    kept.write_text("minutes = 45\n")
    kept.chmod(0o640)
    config.symlink_to(kept)
    eprep("config", "set", "minutes", "50")
    assert config.is_symlink()
    assert (kept.read_text(), kept.stat().st_mode & 0o777) == ("minutes = 50\n", 0o640)
    assert list(tmp_path.glob(".config.*")) == []


def test_a_place_that_cannot_be_written_is_a_sentence(eprep, config):
    config.mkdir()
    done = eprep("config", "set", "minutes", "50")
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)


def test_each_layer_covers_the_one_below(eprep, config, shown, tmp_path):
    config.write_text('lang = "en"\nminutes = 45\nplace = "day2"\ntheme = "light"\n')
    (tmp_path / "eprep.toml").write_text('minutes = 50\nplace = "day3"\nlang = "en"\n')
    rows = shown("--lang", "ja", EPREP_PLACE="day4", EPREP_LANG="en")
    assert value(rows, "theme") == ("light", "file")
    assert value(rows, "minutes") == (50, "folder")
    assert value(rows, "place") == ("day4", "environment")
    assert value(rows, "lang") == ("ja", "flag")
    assert value(rows, "mouse") == (True, "default")
    assert rows["place"]["where"] == "EPREP_PLACE"


def test_set_says_what_overrules_it(eprep):
    done = eprep("config", "set", "minutes", "50", EPREP_MINUTES="20")
    assert done.returncode == 0
    assert "EPREP_MINUTES" in done.stderr


@pytest.mark.parametrize(
    ("environment", "editor"),
    [
        ({"EDITOR": "vi"}, "vi"),
        ({"EDITOR": "vi", "VISUAL": "emacs"}, "emacs"),
        ({"EDITOR": "vi", "VISUAL": "emacs", "EPREP_EDITOR": "code -w"}, "code -w"),
        ({"EDITOR": ""}, None),
        ({"EDITOR": "vi", "VISUAL": "emacs '"}, "vi"),
    ],
)
def test_the_editor_is_that_of_other_programs_too(shown, environment, editor):
    assert shown(**environment)["editor"]["value"] == editor


def test_the_editor_of_the_settings_overrules_that_of_all_programs(shown, config):
    config.write_text('editor = "code -w"\n')
    environment = {"EDITOR": "vi", "VISUAL": "emacs"}
    assert value(shown(**environment), "editor") == ("code -w", "file")
    assert value(shown(**environment, EPREP_EDITOR="ed"), "editor") == ("ed", "environment")


def test_a_folder_can_neither_start_programs_nor_bring_banks(eprep, shown, tmp_path):
    (tmp_path / "eprep.toml").write_text('editor = "rm"\nbank = ["evil"]\nminutes = 5\n')
    rows = shown()
    assert value(rows, "editor") == (None, "default")
    assert rows["bank"]["source"] == "flag"  # the one that the test itself names
    assert value(rows, "minutes") == (5, "folder")
    done = eprep("config", "get", "minutes")
    assert done.stderr.count("\n") == 1
    assert "editor、bank" in done.stderr


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("theme = light\n", 1, "TOML"),
        ('\n\ntheme = "blue"\n', 3, "dark、light"),
        ("# a\nthema = 1\n", 2, "theme"),
        ("[display]\nx = 1\n", 1, "display"),
        ("minutes = true\n", 1, "600"),
        ("minutes = 1.5\n", 1, "600"),
        ("exam_date = 2027-02-19T10:00:00\n", 1, "2027-02-19"),
        ("bank = [1]\n", 1, "bank"),
        ('bank = "a"\n', 1, "bank"),
        ("mouse = 1\n", 1, "true"),
        ("x = " + "[" * 3000, 1, "TOML"),
        ("minutes = " + "9" * 5000, 1, "TOML"),
        ('theme = "dark"\n\nmouse = ', 3, "TOML"),
    ],
)
@pytest.mark.parametrize("place", ["own", "folder"])
def test_a_faulty_file_is_named_with_its_line(eprep, config, tmp_path, text, line, said, place):
    path = config if place == "own" else tmp_path / "eprep.toml"
    path.write_text(text)
    done = eprep("bank", "stats")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (3, "", 1)
    shown = path if place == "own" else "eprep.toml"
    assert done.stderr.startswith(f"eprep: {shown}:{line}: ")
    assert said in done.stderr


def test_a_date_may_be_a_string_or_a_date(shown, config):
    for text in ("2027-02-19", '"2027-02-19"'):
        config.write_text(f"exam_date = {text}\n")
        assert shown()["exam_date"]["value"] == "2027-02-19"


@pytest.mark.parametrize("content", [b"theme = '\xff'\n", b"#" * 70_000])
def test_a_file_that_is_no_text_or_far_too_large_is_a_sentence(eprep, config, content):
    config.write_bytes(content)
    done = eprep("config", "show")
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)


def test_a_pipe_in_place_of_the_file_is_not_waited_for(eprep, tmp_path):
    subprocess.run(["mkfifo", tmp_path / "eprep.toml"], check=True)
    assert eprep("config", "show").returncode == 3


def test_help_and_the_way_to_the_file_come_whatever_is_in_it(eprep, config):
    config.write_text("lang = en\n")
    assert eprep("--help").returncode == 0
    done = eprep("config", "path")
    assert (done.returncode, done.stdout.strip()) == (0, str(config))


def test_another_faulty_key_does_not_keep_one_from_being_set_right(eprep, config):
    config.write_text("minutes = 0\nplace = 1\n")
    assert eprep("config", "set", "place", "day2").returncode == 0
    assert eprep("config", "set", "minutes", "10").returncode == 0
    assert eprep("config", "get", "place").stdout == "day2\n"


def test_a_variable_that_makes_no_sense_is_a_usage_error(eprep):
    done = eprep("config", "show", EPREP_MINUTES="lots")
    assert (done.returncode, done.stdout) == (2, "")
    assert "EPREP_MINUTES" in done.stderr


@pytest.mark.parametrize("how", ["file", "environment", "folder"])
def test_the_language_of_the_help_is_that_of_the_settings(eprep, config, tmp_path, how):
    if how == "file":
        config.write_text('lang = "en"\n')
    if how == "folder":
        (tmp_path / "eprep.toml").write_text('lang = "en"\n')
    environment = {"EPREP_LANG": "en"} if how == "environment" else {}
    assert "Usage:" in eprep("--help", **environment).stdout
    assert "Usage:" not in eprep("--help", "--lang", "ja", **environment).stdout


def test_banks_of_the_settings_are_opened_beside_those_of_the_flag(eprep, shared_bank, tmp_path):
    options = ["--data-dir", compiled_into(tmp_path / "other")]
    relative = Path("..") / shared_bank.parent.name / shared_bank.name
    assert relative  # said from where the learner is, read from anywhere
    eprep(*options, "config", "set", "bank", shared_bank.name, shared=False, cwd=shared_bank.parent)
    done = eprep(*options, "bank", "list", "cli-two", shared=False)
    assert {line.split("\t")[0] for line in done.stdout.splitlines()} == {"cli-c", "cli-curve"}


def test_several_banks_are_a_line_each(eprep, tmp_path):
    eprep("config", "set", "bank", "one", "two")
    done = eprep("--data-dir", tmp_path / "data", "config", "get", "bank", shared=False)
    assert done.stdout == f"{tmp_path / 'one'}\n{tmp_path / 'two'}\n"


def test_two_values_for_one_are_refused(eprep):
    assert eprep("config", "set", "minutes", "1", "2").returncode == 2


def test_nothing_is_read_for_settings_that_nobody_made(command):
    start = command("--help")
    start["args"][1:1] = ["-X", "importtime"]
    done = subprocess.run(**start, capture_output=True, check=True, timeout=60)
    loaded = {line.rpartition(b"|")[2].strip() for line in done.stderr.splitlines()}
    assert {b"tomllib", b"tomlkit", b"textual", b"numpy"} & loaded == set()
    assert b"eprep.core.preferences" in loaded
