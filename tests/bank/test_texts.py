"""What a search looks through comes out of the cache in one pass, in a thread of its own."""

from threading import Thread

import pytest

from eprep.bank.cache import Cache
from eprep.bank.library import Library

BANK = """
schema: eprep.bank/1
defaults: {section: day1-output}
questions:
  - {id: own-a, kind: single, prompt: "`w[i]` の**和**\\n次の行", choices: [{text: イ, why: なぜ}, {text: ロ}],
     answer: イ, tags: [Tag], explanation: 説明}
  - {id: own-b, kind: number, prompt: 数, answer: 3}
"""


@pytest.fixture
def bank(tmp_path):
    from eprep.cli.places import BUILT_IN

    folder = tmp_path / "bank"
    folder.mkdir()
    (folder / "syllabus.yaml").write_bytes((BUILT_IN / "syllabus.yaml").read_bytes())
    (folder / "own.yaml").write_text(BANK, encoding="utf-8")
    return folder


def texts(library):
    """Read in a thread; SQLite would refuse the connection of this one there."""
    found = []
    thread = Thread(target=lambda: found.extend(library.texts()))
    thread.start()
    thread.join()
    return {text.id: text for text in found}


@pytest.mark.parametrize("cached", [True, False])
def test_each_question_has_its_title_and_all_its_words(bank, tmp_path, cached):
    cache = tmp_path / "cache.sqlite3" if cached else None
    Library([bank], Cache(cache), "")
    library = Library([bank], Cache(cache), "")
    found = texts(library)
    assert list(found) == [entry.id for entry in library.entries] == ["own-a", "own-b"]
    assert found["own-a"].title == "w[i] の和"
    for word in ("own-a", "tag", "w[i] の和", "次の行", "イ", "なぜ", "説明"):
        assert word in found["own-a"].text


def test_a_spoilt_cache_is_not_believed(bank, tmp_path):
    cache = tmp_path / "cache.sqlite3"
    Library([bank], Cache(cache), "")
    spoilt = Cache(cache)
    spoilt._database.execute("UPDATE bodies SET body = replace(body, 'own-a', 'own-x')")
    assert list(texts(Library([bank], Cache(cache), ""))) == ["own-a", "own-b"]


def test_a_file_that_is_gone_has_no_texts(bank, tmp_path):
    library = Library([bank], Cache(tmp_path / "cache.sqlite3"), "")
    (bank / "own.yaml").unlink()
    library._cache.beside = lambda: Cache(None)
    assert texts(library) == {}


COMPOSED = """
schema: eprep.bank/1
defaults: {section: day1-output}
questions:
  - {id: own-order, kind: order, prompt: p, items: [後の語, 先の語], answer: [先の語, 後の語], why: {先の語: 語の理由}}
  - {id: own-match, kind: match, prompt: p, left: [左の語, 左], right: [右の語, 右], answer: {左の語: 右, 左: 右の語},
     why: {左の語: 語の理由, 左: x}}
  - {id: own-blanks, kind: blanks, prompt: p, listing: "語 = 【ア】", answer: [解の語]}
"""


@pytest.mark.parametrize(
    ("id_", "words"),
    [
        ("own-order", ["後の語", "先の語", "語の理由"]),
        ("own-match", ["左の語", "右の語", "語の理由"]),
        ("own-blanks", ["語 = "]),
    ],
)
def test_the_parts_that_a_question_shows_are_found_and_its_answer_is_not(bank, id_, words):
    (bank / "composed.yaml").write_text(COMPOSED, encoding="utf-8")
    found = texts(Library([bank], Cache(None), ""))[id_].text
    assert [word for word in words if word not in found] == []
    assert "解の語" not in found
