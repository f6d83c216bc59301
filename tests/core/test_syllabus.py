"""Two syllabuses in one."""

import pytest

from eprep.core.fields import plain
from eprep.core.syllabus import Chapter, Section, Subject, Syllabus

OURS = Syllabus(
    (
        Subject("dl", "深層学習", None, (
            Chapter("forward", "順伝播", (Section("hidden", "中間層", "in"), Section("output", "出力層"))),
            Chapter("train", "学習"),
        )),
        Subject("ops", "開発・運用環境", "開発環境"),
    )
)  # fmt: skip


def tree(syllabus):
    return {
        subject.id: {chapter.id: [s.id for s in chapter.sections] for chapter in subject.chapters}
        for subject in syllabus.subjects
    }


def theirs(subject="dl", name="深層学習", chapter=("forward", "順伝播"), section=("relu", "ReLU")):
    return Syllabus((Subject(subject, name, None, (Chapter(*chapter, (Section(*section),)),)),))


@pytest.mark.parametrize(
    ("other", "merged"),
    [
        pytest.param(Syllabus(), {"dl": {"forward": ["hidden", "output"], "train": []}, "ops": {}}, id="nothing"),
        pytest.param(OURS, {"dl": {"forward": ["hidden", "output"], "train": []}, "ops": {}}, id="the same"),
        pytest.param(theirs(), {"dl": {"forward": ["hidden", "output", "relu"], "train": []}, "ops": {}}, id="a section"),
        pytest.param(
            theirs(chapter=("more", "ほか")),
            {"dl": {"forward": ["hidden", "output"], "train": [], "more": ["relu"]}, "ops": {}},
            id="a chapter",
        ),
        pytest.param(
            theirs("x", "その他", ("more", "ほか")),
            {"dl": {"forward": ["hidden", "output"], "train": []}, "ops": {}, "x": {"more": ["relu"]}},
            id="a subject",
        ),
    ],
)  # fmt: skip
def test_what_is_new_is_added_at_the_end(other, merged):
    syllabus, clashes = OURS.merged(other)
    assert tree(syllabus) == merged
    assert not clashes


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        pytest.param(theirs(name="機械学習"), "dl", id="another name of a subject"),
        pytest.param(
            theirs(chapter=("forward", "逆伝播")), "forward", id="another name of a chapter"
        ),
        pytest.param(
            theirs(section=("output", "入力層")), "output", id="another name of a section"
        ),
        pytest.param(
            theirs(chapter=("train", "学習"), section=("output", "出力層")),
            "output",
            id="a section of another chapter",
        ),
        pytest.param(theirs(chapter=("ops", "運用")), "ops", id="a subject that is a chapter"),
        pytest.param(theirs(section=("train", "学習")), "train", id="a chapter that is a section"),
        pytest.param(
            theirs("x", "その他", ("forward", "順伝播")),
            "forward",
            id="a chapter of another subject",
        ),
    ],
)
def test_an_id_that_says_two_things_is_a_clash(other, clash):
    _, clashes = OURS.merged(other)
    assert set(clashes) == {clash}


def test_what_was_there_first_stays_as_it_was():
    other = theirs(section=("hidden", "中間層"))
    syllabus, clashes = OURS.merged(other)
    assert not clashes
    assert syllabus.places["hidden"][2].scope == "in"
    assert syllabus.subjects[1].reported == "開発環境"


def test_each_leaf_knows_its_chapter_and_subject():
    subject, chapter, section = OURS.places["output"]
    assert (subject.id, chapter.id, section.name) == ("dl", "forward", "出力層")
    assert set(OURS.places) == {"hidden", "output"}


@pytest.mark.parametrize("syllabus", [Syllabus(), OURS, Syllabus(OURS.subjects, {"T1": "軸"})])
def test_what_plain_data_was_made_of_it_comes_back(syllabus):
    assert Syllabus.restored(plain(syllabus)) == syllabus
