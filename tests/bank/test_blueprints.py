"""Blueprints of mock exams: their faults, where they come from, and what each section weighs."""

import math

import pytest

from eprep.core.blueprint import ASKED, item_weights, section_weights
from eprep.core.entry import FOUR_CHOICE
from eprep.core.exam import FORMS
from eprep.core.exam_draw import draw

SYLLABUS = """\
schema: eprep.syllabus/1
subjects:
  - id: ml
    name: 機械学習
    chapters:
      - {id: trees, name: 木, sections: [{id: forest, name: 森}]}
      - {id: old, name: 以前, sections: [{id: svm, name: SVM, scope: option}]}
  - id: dl
    name: 深層学習
    chapters:
      - {id: feedforward, name: 順伝播, sections: [{id: day1-hidden, name: 中間層}, {id: mlp, name: MLP, scope: in}]}
      - {id: cnn, name: 畳み込み, sections: [{id: pooling, name: プーリング, scope: mixed}]}
"""
SOUND = "{id: a, name: 甲, source: 推測, parts: [{subject: dl, weight: 1}]}"


def parts(text):
    return f"[{{id: a, name: 甲, source: 推測, parts: [{text}]}}]"


FAULTS = {
    "sound": (f"[{SOUND}]", {}),
    "none": ("[]", {}),
    "no list": ("3", {"3": "BANK003"}),
    "no mapping": ("[3]", {"3]": "BANK003"}),
    "an unknown key": ("[{id: a, name: 甲, source: 推測, share: 1, parts: []}]", {"share": "BANK002"}),
    "no source": ("[{id: a, name: 甲, parts: []}]", {"{id": "BANK001"}),
    "an empty source and no parts": ("[{id: a, name: 甲, source: ' ', parts: []}]", {"' '": "BANK018", "[]}": "BANK018"}),
    "an id in capitals": (f"[{SOUND.replace('a,', 'A,', 1)}]", {"A,": "BANK007"}),
    "an id twice": (f"[{SOUND}, {SOUND.replace('甲', '乙')}]", {"a, name: 乙": "BANK006"}),
    "an unknown key of a part": (parts("{subject: dl, weight: 1, scope: in}"), {"scope": "BANK002"}),
    "an unknown subject": (parts("{subject: d, weight: 1}"), {"d, weight": "BANK082"}),
    "an unknown chapter": (parts("{subject: dl, weight: 1, chapters: [cnn, trees]}"), {"trees": "BANK083"}),
    "weights that do not add up": (parts("{subject: ml, weight: .4}, {subject: dl, weight: .4}"), {"[{subject": "BANK081"}),
    "no weight": (parts("{subject: ml, weight: 0}, {subject: dl, weight: 1}"), {"0}": "BANK080"}),
    "a weight below 0": (parts("{subject: ml, weight: -1}, {subject: dl, weight: 2}"), {"-1": "BANK080", "2}": "BANK080"}),
    "a weight that is no number": (parts("{subject: dl, weight: .nan}"), {".nan": "BANK080"}),
    "a weight without end": (parts("{subject: dl, weight: 99999999999999999999}"), {"999": "BANK080"}),
    "a weight in words": (parts("{subject: dl, weight: half}"), {"half": "BANK003"}),
    "a subject twice": (parts("{subject: dl, weight: .5}, {subject: dl, weight: .5, chapters: [cnn]}"), {"{subject: dl, weight: .5, c": "BANK084"}),
    "a chapter twice": (parts("{subject: dl, weight: 1, chapters: [cnn, cnn]}"), {"{subject": "BANK084"}),
    "nothing that is asked": (parts("{subject: ml, weight: .5, chapters: [old]}, {subject: dl, weight: .5}"), {"ml": "BANK085"}),
}  # fmt: skip
"""What `blueprints` is, and the codes of its faults by the text that stands where they are told."""


@pytest.fixture
def bank(write, bank_text, open_bank, tmp_path):
    def bank(blueprints, files=(), **options):
        texts = {"syllabus.yaml": SYLLABUS, "q.yaml": bank_text("q1"), **dict(files)}
        texts["blueprints.yaml"] = f"schema: eprep.blueprint/1\nblueprints: {blueprints}\n"
        return open_bank(write(texts), beside=(), **options)

    return bank


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_with_its_place(name, bank, tmp_path):
    text, faults = FAULTS[name]
    library = bank(text)
    found = library.reports([str(tmp_path / "blueprints.yaml")])
    line = f"blueprints: {text}"
    want = [(2, line.index(marker) + 1, code) for marker, code in faults.items()]
    assert [(r.line, r.column, r.fault.code) for r in found] == want
    assert bool(library.blueprints) == (name == "sound")
    assert len(library.faulty_files) == bool(faults)


def test_they_are_known_from_the_cache_and_looked_at_anew_with_the_syllabus(
    bank, open_bank, write, tmp_path
):
    cache = tmp_path / "cache.sqlite3"
    fresh = bank(f"[{SOUND}]", cache=cache)
    again = open_bank(tmp_path, cache=cache, beside=())
    assert again.blueprints == fresh.blueprints != []
    write({"syllabus.yaml": SYLLABUS.replace("mixed", "option").replace("scope: in", "scope: option")
           .replace("{id: day1-hidden, name: 中間層}, ", "")})  # fmt: skip
    changed = open_bank(tmp_path, cache=cache, beside=())
    assert "BANK085" in [report.fault.code for report in changed.reports()]
    assert changed.blueprints == []


@pytest.mark.parametrize(("other", "clashes"), [(SOUND, False), (SOUND.replace("甲", "乙"), True)])
def test_two_banks_may_have_the_same_one_but_no_other_by_its_id(other, clashes, bank, tmp_path):
    more = SOUND.replace("id: a", "id: b")
    text = f"schema: eprep.blueprint/1\nblueprints: [{other}, {more}]\n"
    cache = tmp_path / "cache.sqlite3"
    for _ in range(2):
        library = bank(f"[{SOUND}]", {"other/blueprints.yaml": text}, cache=cache)
        assert [blueprint.id for blueprint in library.blueprints] == ["a", "b"][: 2 - clashes]
        found = [(r.line, r.column, r.fault.code) for r in library.reports()]
        assert found == [(2, 19, "BANK031")] * clashes


def test_the_built_in_ones_are_guesses_that_say_so(built_in_library):
    for blueprint in built_in_library.blueprints:
        assert "公表されていない" in blueprint.source
        assert "推測" in blueprint.source
        assert math.fsum(part.weight for part in blueprint.parts) == pytest.approx(1, abs=1e-12)
    by_items = next(b for b in built_in_library.blueprints if b.id == "syllabus-items")
    items = {
        subject.id: sum(
            ASKED[section.scope or "option"]
            for chapter in subject.chapters
            for section in chapter.sections
        )
        for subject in built_in_library.syllabus.subjects
    }
    weights = {part.subject: part.weight for part in by_items.parts}
    assert weights == {id_: round(n / sum(items.values()), 4) for id_, n in items.items()}


def test_what_each_section_weighs(built_in_library):
    entries, syllabus = built_in_library.entries, built_in_library.syllabus
    alike = {entry.section: 0.0 for entry in entries}
    for blueprint in built_in_library.blueprints:
        items = item_weights(blueprint, syllabus, entries)
        sections = section_weights(blueprint, syllabus, entries)
        assert math.fsum(items.values()) == pytest.approx(1)
        assert math.fsum(sections.values()) == pytest.approx(1)
        assert min(sections.values()) > 0
        for subject in syllabus.subjects:
            want = math.fsum(p.weight for p in blueprint.parts if p.subject == subject.id)
            found = math.fsum(w for s, w in sections.items() if syllabus.places[s][0] is subject)
            assert found == pytest.approx(want)
        assert not any(syllabus.places[item][2].scope in (None, "option") for item in items)
        assert items["vae"] == pytest.approx(items["gan"] / 2)
        assert alike.keys() >= sections.keys()
    # The first day's sections take their part of the items that their questions name.
    about = [e.section for e in entries if e.item == "backprop-autodiff" and e.kind == FOUR_CHOICE]
    share = about.count("day1-backprop") / len(about)
    assert 0 < sections["day1-backprop"] == pytest.approx(items["backprop-autodiff"] * share)


def test_sections_without_a_scope_are_asked_where_questions_stand_on_them_alone(bank):
    library = bank(parts("{subject: ml, weight: .5}, {subject: dl, weight: .5}"))
    found = section_weights(library.blueprints[0], library.syllabus, library.entries)
    # 1 each for `day1-hidden` and `mlp`, 1/2 for `pooling`; no question stands in `forest`.
    assert found == pytest.approx({"day1-hidden": 0.4, "mlp": 0.4, "pooling": 0.2})


def test_questions_of_one_series_are_known_by_it_and_no_other_of_its_name(bank, bank_text):
    def file(*ids, text="表"):
        asked = bank_text(*ids).replace("    kind", "    series: s\n    kind")
        return asked.replace("questions:", f"series: [{{id: s, text: {text}}}]\nquestions:")

    library = bank("[]", {"x.yaml": file("x1", "x2"), "y.yaml": file("y1", text="図")})
    series = {entry.id: entry.series for entry in library.entries}
    assert series["q1"] is None
    assert series["x1"] == series["x2"] != series["y1"] is not None


def test_the_built_in_bank_has_papers_of_every_form(built_in_library):
    library, shares = built_in_library, []
    for blueprint in library.blueprints:
        for form in FORMS.values():
            seen = set()
            for seed in range(3):
                paper = draw(library.entries, blueprint, library.syllabus, form, seed, seen)
                shares.append(sum(count for _, count in paper.series) / form.questions)
                seen |= {place.question for place in paper.places}
                assert max(count for _, count in paper.series) <= 4
            items = {place.item for place in paper.places}
            assert len(items) >= form.questions / 4
    assert 0.28 <= min(shares) <= max(shares) <= 0.42  # about a third
