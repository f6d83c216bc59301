"""The cache saves work, and never changes what a bank is."""

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from eprep.bank import fresh, units
from eprep.bank.cache import REMARKS_KEPT
from eprep.bank.fingerprint import code_fingerprint
from eprep.bank.library import Library
from eprep.core.fault import FAULTY, Refusal

OLD = 10**18
"""A time of modification that is beyond doubt, in nanoseconds."""

ALL = ["a.yaml", "b.yaml", "c.yaml", "drill.yaml", "syllabus.yaml"]


@pytest.fixture
def compiled(monkeypatch):
    """The names of the files that are compiled, as they are; compiling goes on as ever."""
    names = []
    compile_unit = fresh.compile_unit

    def noted(unit, contents, syllabus):
        names.append(Path(unit.path).name)
        return compile_unit(unit, contents, syllabus)

    monkeypatch.setattr(fresh, "compile_unit", noted)
    return names


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache" / "bank.sqlite3"


@pytest.fixture
def bank(small_bank, tmp_path):
    return small_bank(tmp_path / "bank")


@pytest.fixture
def opened(open_bank, whole, cache):
    """What a bank says of itself when it is opened with the cache."""
    return lambda *roots, **options: whole(open_bank(*roots, cache=cache, beside=(), **options))


@pytest.fixture
def truth(open_bank, whole):
    """The same without any cache."""
    return lambda *roots: whole(open_bank(*roots, beside=()))


def rewrite(path, old, new):
    """Another content of the same size, with the times of the old."""
    stat, text = path.stat(), path.read_text(encoding="utf-8")
    assert old in text
    assert len(old.encode()) == len(new.encode())
    path.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def replace(path, old, new):
    """Another content, and a time that is old enough to be beyond doubt."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(path, ns=(OLD + 10**9, OLD + 10**9))


def ids(found):
    return [entry.id for entry in found["entries"]]


def test_a_bank_is_the_same_with_and_without_a_cache(bank, opened, truth):
    expected = truth(bank)
    assert ids(expected) == ["a1", "a2", "a3", "b1", "drill-one"]
    assert len(expected["reports"]) == 1
    assert [entry.id for entry in expected["left out"]] == ["c1"]
    assert opened(bank) == expected
    assert opened(bank) == expected


def test_what_has_not_changed_is_not_compiled_again(bank, opened, compiled):
    opened(bank)
    assert sorted(set(compiled)) == ALL
    compiled.clear()
    opened(bank)
    opened(bank)
    assert compiled == []


def test_what_is_touched_is_read_but_not_compiled_again(bank, opened, compiled):
    opened(bank)
    compiled.clear()
    for path in bank.rglob("*.*"):
        os.utime(path, ns=(OLD + 10**9, OLD + 10**9))
    opened(bank)
    assert compiled == []


def test_what_was_touched_is_not_read_the_next_time(bank, opened, monkeypatch):
    opened(bank)
    os.utime(bank / "a.yaml", ns=(OLD + 10**9, OLD + 10**9))
    opened(bank)

    def read(unit):
        raise AssertionError(unit.path)

    monkeypatch.setattr(units.Unit, "read", read)
    opened(bank)


def test_only_what_has_changed_is_compiled_again(bank, opened, truth, compiled):
    opened(bank)
    compiled.clear()
    replace(bank / "a.yaml", "どれか。", "どちらか。")
    found = opened(bank)
    assert compiled == ["a.yaml"]
    assert found == truth(bank)
    assert found["bodies"][0].common.prompt == "どちらか。"


@pytest.mark.parametrize("turn", range(3))
def test_an_edit_of_the_same_size_and_time_is_noticed_when_it_follows_at_once(
    turn, bank, opened, truth
):
    path = bank / "a.yaml"
    os.utime(path)  # now
    opened(bank)
    rewrite(path, "どれか。", "何番か。" if turn else "どっち。")
    found = opened(bank)
    assert found["bodies"][0].common.prompt in ("何番か。", "どっち。")
    assert found == truth(bank)


def test_a_file_of_the_future_is_always_read(bank, opened, truth):
    path, day = bank / "a.yaml", 86_400 * 10**9
    os.utime(path, ns=(time.time_ns() + day, time.time_ns() + day))
    opened(bank)
    rewrite(path, "どれか。", "何番か。")
    assert opened(bank) == truth(bank)
    assert opened(bank)["bodies"][0].common.prompt == "何番か。"


def test_a_file_that_another_has_taken_the_place_of_is_noticed(bank, opened, truth):
    opened(bank)
    path, new = bank / "a.yaml", bank / "new"
    new.write_text(
        path.read_text(encoding="utf-8").replace("どれか。", "何番か。"), encoding="utf-8"
    )
    os.utime(new, ns=(OLD, OLD))
    assert (new.stat().st_size, new.stat().st_mtime_ns) == (path.stat().st_size, OLD)
    new.replace(path)
    assert opened(bank)["bodies"][0].common.prompt == "何番か。"


def test_a_deleted_file_vanishes_from_bank_and_cache(bank, opened, truth, cache):
    opened(bank)
    (bank / "a.yaml").unlink()
    found = opened(bank)
    assert ids(found) == ["b1", "drill-one"]
    assert found == truth(bank)
    with closing(sqlite3.connect(cache)) as database:
        paths = database.execute("SELECT path FROM units").fetchall()
        bodies = database.execute("SELECT DISTINCT path FROM bodies").fetchall()
    assert not [path for (path,) in paths + bodies if path.endswith("a.yaml")]
    assert len(paths) == 4


def test_a_renamed_file_is_in_its_new_place(bank, opened, truth):
    opened(bank)
    (bank / "a.yaml").rename(bank / "z.yaml")
    found = opened(bank)
    assert ids(found) == ["b1", "drill-one", "a1", "a2", "a3"]
    assert found == truth(bank)


def test_a_new_file_is_compiled_alone(bank, opened, truth, compiled, bank_text):
    opened(bank)
    compiled.clear()
    (bank / "b2.yaml").write_text(bank_text("new"), encoding="utf-8")
    found = opened(bank)
    assert compiled == ["b2.yaml"]
    assert ids(found) == ["a1", "a2", "a3", "b1", "new", "drill-one"]


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        pytest.param(lambda d: replace(d / "right" / "r.py", "...", "return x"), True, id="edited"),
        pytest.param(lambda d: (d / "right" / "r.py").unlink(), True, id="deleted"),
        pytest.param(lambda d: (d / "right" / "new.py").touch(), True, id="added"),
        pytest.param(lambda d: (d / "starter.py").write_text("# 書け\n"), True, id="starter"),
        pytest.param(lambda d: (d / "right" / "r.py").write_bytes(b"\xe9"), False, id="spoilt"),
    ],
)
def test_a_drill_changes_with_any_of_its_files(change, kept, bank, opened, truth, compiled):
    before = opened(bank)
    compiled.clear()
    change(bank / "d")
    after = opened(bank)
    assert compiled == ["drill.yaml"]
    assert after != before
    assert after == truth(bank)
    assert ("drill-one" in ids(after)) is kept


def test_a_section_that_has_moved_moves_its_questions(bank, opened, truth):
    opened(bank)
    replace(bank / "syllabus.yaml", "id: output", "id: end")
    found = opened(bank)
    assert found == truth(bank)
    assert [entry.chapter for entry in found["entries"]] == ["feedforward"] * 4 + ["end"]


def test_a_chapter_that_is_renamed_makes_what_names_it_faulty(bank, opened, truth):
    opened(bank)
    replace(bank / "syllabus.yaml", "id: feedforward", "id: forward")
    found = opened(bank)
    assert found == truth(bank)
    assert found["faulty"] == [str(bank / name) for name in ("a.yaml", "b.yaml", "c.yaml")]


def test_a_section_that_is_gone_takes_its_questions_along(bank, opened, truth):
    opened(bank)
    replace(bank / "syllabus.yaml", "day1-output", "day1-end")
    found = opened(bank)
    assert ids(found) == ["a1", "a2", "a3", "b1"]
    assert found == truth(bank)
    replace(bank / "syllabus.yaml", "day1-end", "day1-output")
    assert ids(opened(bank))[-1] == "drill-one"


def test_a_fault_that_is_mended_brings_the_questions_back(bank, opened, truth):
    assert "c1" not in ids(opened(bank))
    replace(bank / "c.yaml", "answer: C", "answer: A")
    found = opened(bank)
    assert "c1" in ids(found)
    assert found["faulty"] == []
    assert found == truth(bank)


def test_a_clash_keeps_its_place_when_lines_move(bank, opened, truth, bank_text):
    (bank / "z.yaml").write_text(bank_text("b1"), encoding="utf-8")
    clash = opened(bank)["reports"][-1]
    assert (clash.fault.code, clash.line) == ("BANK031", 4)
    (bank / "z.yaml").write_text("# eins\n# zwei\n" + bank_text("b1"), encoding="utf-8")
    clash = opened(bank)["reports"][-1]
    assert (clash.fault.code, clash.line) == ("BANK031", 6)
    assert opened(bank) == truth(bank)


def test_other_code_compiles_everything_again(bank, opened, compiled):
    opened(bank)
    compiled.clear()
    opened(bank, fingerprint="newer code")
    assert sorted(set(compiled)) == ALL


def test_ids_that_stand_twice_are_not_looked_for_again(bank, opened, truth, bank_text, monkeypatch):
    (bank / "z.yaml").write_text(bank_text("b1"), encoding="utf-8")
    expected = opened(bank)

    def clashes(library):
        raise AssertionError("looked for again")

    monkeypatch.setattr(Library, "_clashes", clashes)
    assert opened(bank) == expected


def test_of_two_files_with_one_id_the_later_is_left_out_but_for_that_id(bank, open_bank, bank_text):
    (bank / "z.yaml").write_text(bank_text("z1", "b1", "z2"), encoding="utf-8")
    library = open_bank(bank, beside=())
    assert [entry.id for entry in library.left_out] == ["c1", "z1", "z2"]
    assert library.question("b1").id == "b1"
    for id_ in ("c1", "z1"):
        with pytest.raises(Refusal) as refusal:
            library.question(id_)
        assert refusal.value.exit_code == FAULTY


def test_entries_are_found_by_their_ids(bank, open_bank):
    library = open_bank(bank, beside=())
    found = library.find(["a2", "nothing", "drill-one", "c1"])
    assert {id_: entry.id for id_, entry in found.items()} == {"a2": "a2", "drill-one": "drill-one"}
    assert library.find([]) == {}


def test_the_cache_does_not_grow_with_every_choice_of_banks(bank, opened, cache, bank_text):
    for n in range(12):
        (bank / f"more-{n}.yaml").write_text(bank_text(f"more-{n}"), encoding="utf-8")
        opened(bank)
    with closing(sqlite3.connect(cache)) as database:
        assert database.execute("SELECT count(*) FROM remarks").fetchone() == (REMARKS_KEPT,)


def test_two_banks_share_the_cache_in_peace(bank, small_bank, opened, truth, compiled, tmp_path):
    other = small_bank(tmp_path / "other")
    expected = [truth(bank), truth(other)]
    opened(bank)
    opened(other)
    compiled.clear()
    assert [opened(bank), opened(other)] == expected
    assert compiled == []


def test_a_bank_given_twice_is_one_bank_where_it_stands_first(bank, opened, small_bank, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(bank)
    once = opened(bank)
    assert opened(bank, bank, link, bank / "a.yaml") == once
    assert ids(opened(bank / "b.yaml", bank / "syllabus.yaml", bank))[0] == "b1"


def test_without_a_cache_a_question_is_found_though_it_has_moved(bank, open_bank, bank_text):
    library = open_bank(bank, beside=())
    assert library.question("a2").id == "a2"
    (bank / "a.yaml").write_text(bank_text("a0", "new", "a2"), encoding="utf-8")
    assert library.question("a2").id == "a2"


@pytest.mark.parametrize("ids", [[], ["a1"], ["a1", "b2", "a3"]], ids=["empty", "less", "another"])
def test_without_a_cache_no_other_question_stands_in_for_one_that_has_gone(
    ids, bank, open_bank, bank_text
):
    library = open_bank(bank, beside=())
    assert library.question("a2").id == "a2"
    (bank / "a.yaml").write_text(bank_text(*ids), encoding="utf-8")
    with pytest.raises(Refusal) as refusal:
        library.question("a2")
    assert refusal.value.exit_code == FAULTY


def test_the_fingerprint_of_the_code_changes_with_any_of_its_files(tmp_path):
    (tmp_path / "a.py").write_text("x = 1\n")
    (tmp_path / "notes.txt").write_text("x\n")
    os.utime(tmp_path / "a.py", ns=(OLD, OLD))
    seen = {code_fingerprint([tmp_path])}
    (tmp_path / "notes.txt").write_text("y\n")
    assert code_fingerprint([tmp_path]) in seen
    for change in (
        lambda: os.utime(tmp_path / "a.py", ns=(OLD, OLD + 1)),
        lambda: replace(tmp_path / "a.py", "1", "22"),
        lambda: (tmp_path / "b.py").touch(),
        lambda: (tmp_path / "b.py").rename(tmp_path / "c.py"),
    ):
        change()
        found = code_fingerprint([tmp_path])
        assert found not in seen
        seen.add(found)


def test_a_syllabus_that_adds_places_leaves_what_is_compiled_alone(bank, opened, compiled):
    before = opened(bank)
    (bank / "more").mkdir()
    (bank / "more" / "syllabus.yaml").write_text(
        "schema: eprep.syllabus/1\nsubjects:\n  - {id: other, name: 別の科目}\n"
    )
    compiled.clear()
    assert ids(opened(bank)) == ids(before)
    assert compiled == ["syllabus.yaml", "c.yaml"]  # the faulty one might be mended by it
