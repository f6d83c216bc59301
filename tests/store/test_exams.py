"""A mock exam on disk: it goes on in the next run, counts once handed in, and loses nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.core.catalogue import phrase
from eprep.core.day import Calendar
from eprep.core.event import EventType
from eprep.core.exam import Forecast
from eprep.core.exam_state import BY_HAND, BY_TIME
from eprep.core.fault import FAULTY, UNKNOWN, USAGE, Refusal
from eprep.sandbox.one_shot import LimitsRunner
from eprep.store.aggregates import Aggregates
from eprep.store.log import Log
from eprep.tutor import Tutor
from eprep.tutor.examining import Examiner
from eprep.tutor.reporting import mocks, whole_report

NOON = datetime(2026, 8, 1, 12, tzinfo=UTC)
SYLLABUS = """\
schema: eprep.syllabus/1
subjects:
  - {id: ml, name: 機械学習, chapters: [{id: trees, name: 木, sections: [{id: forest, name: 森, scope: in}]}]}
  - id: dl
    name: 深層学習
    chapters:
      - {id: cnn, name: 畳み込み, sections: [{id: pooling, name: プーリング, scope: in}]}
      - {id: rnn, name: 再帰, sections: [{id: lstm, name: LSTM, scope: in}]}
"""
BLUEPRINTS = """\
schema: eprep.blueprint/1
blueprints:
  - {id: alike, name: 甲, source: 推測, parts: [{subject: ml, weight: .5}, {subject: dl, weight: .5}]}
  - id: parts
    name: 乙
    source: 推測
    parts:
      - {subject: ml, weight: .2}
      - {subject: dl, weight: .6, chapters: [cnn]}
      - {subject: dl, weight: .2, chapters: [rnn]}
"""


def bank_file(section, count):
    head = f"schema: eprep.bank/1\ndefaults: {{section: {section}, seconds: 45}}\nquestions:\n"
    return head + "".join(
        f"  - {{id: {section}-{n}, kind: single, prompt: どれか。, answer: 正, "
        "choices: [{text: 正}, {text: 誤}, {text: 偽, misconception: m}, {text: 否}]}\n"
        for n in range(count)
    )


FILES = {
    "syllabus.yaml": SYLLABUS,
    "blueprints.yaml": BLUEPRINTS,
    **{f"{name}.yaml": bank_file(name, count) for name, count in (("forest", 40), ("pooling", 20), ("lstm", 20))},
}  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bank")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    cache = Cache(folder / "cache.sqlite3")
    yield Library([folder], cache, "")
    cache.close()


class Without:
    """A bank of which some questions are gone, and others have changed."""

    def __init__(self, library, gone=(), changed=()):
        self._library, self._gone, self._changed = library, gone, changed

    def __getattr__(self, name):
        return getattr(self._library, name)

    def question(self, id_):
        question = self._library.question("nothing" if id_ in self._gone else id_)
        return replace(question, revision="another") if id_ in self._changed else question


class Run:
    """One run of the program after the other over one history, with a clock that can be set."""

    def __init__(self, path, library):
        self.path, self.library, self.now, self.log = path, library, NOON, None

    def start(self, bank=None):
        self.close()
        self.log = Log(self.path)
        self.tutor = Tutor(
            bank or self.library, self.log, LimitsRunner(), now=lambda: self.now, rng=Random(0)
        )
        return Examiner(self.tutor, self.log, now=lambda: self.now)

    def close(self):
        if self.log is not None:
            self.log.close()

    def later(self, **step):
        self.now += timedelta(**step)
        return self.now.isoformat(timespec="milliseconds")


@pytest.fixture
def run(tmp_path, library):
    run = Run(tmp_path / "events.sqlite3", library)
    yield run
    run.close()


def give(examiner, exam, position, answer="正", seconds=None):
    return examiner.answer(exam, examiner.asked(exam, position), answer, seconds)


def begin(examiner, **options):
    return examiner.start("quarter", 7, **options)


def test_it_goes_on_in_the_next_run_with_every_answer_and_the_time_that_is_left(run):
    examiner = run.start()
    forecast = Forecast(0.6, 0.5, 0.7)
    exam = begin(examiner, blueprint="parts", forecast=forecast)
    shown = [examiner.asked(exam, position) for position in range(26)]
    exam = examiner.looked(exam, 3, 0.9)  # a glance
    exam = examiner.looked(exam, 5, 12.5)
    exam = give(examiner, exam, 3, "誤", seconds=20.5)
    exam = give(examiner, exam, 3, "正", seconds=4)
    run.later(minutes=4)
    exam = give(examiner, exam, 0, "否")
    exam = give(examiner, exam, 0, None)
    exam = examiner.flag(exam, 25, True)
    exam = examiner.flag(exam, 8, True)
    exam = examiner.flag(exam, 8, False)
    now = run.later(minutes=7)
    again = run.start()
    assert again.running() == exam
    assert again.exams() == [exam]
    assert [again.asked(exam, position) for position in range(26)] == shown
    assert exam.left(now) == 19 * 60
    assert {position: event.answer for position, event in exam.answers.items()} == {3: "正"}
    assert (exam.flags, exam.seconds, exam.forecast) == ({25}, {3: 24.5, 0: 0.0, 5: 12.5}, forecast)


def test_a_clock_set_back_stops_no_exam_and_makes_none_longer(run):
    examiner = run.start()
    exam = begin(examiner)
    run.later(minutes=20)
    exam = give(examiner, exam, 0)
    exam = give(examiner, exam, 1) if run.later(days=-2) else exam
    assert exam.left(examiner.time()) == 10 * 60
    assert run.start().running() == exam
    assert exam.left(run.later(minutes=9)) == 60
    run.later(minutes=2)
    assert run.start().running() is None


def test_nothing_counts_before_it_is_handed_in_and_then_what_was_answered_does(run):
    examiner = run.start()
    exam = begin(examiner)
    times = []
    for position, answer in ((0, "正"), (1, "誤"), (2, "偽"), (3, None)):
        times.append(run.later(minutes=1))
        exam = give(examiner, exam, position, answer, seconds=30)
    assert run.tutor.tallies() == {}
    run.later(minutes=1)
    exam = examiner.submit(exam)
    ids = [place.question for place in exam.paper.places[:3]]
    assert {id_: tally.newest for id_, tally in run.tutor.tallies().items()} == {
        ids[0]: 1.0, ids[1]: 0.0, ids[2]: 0.0,
    }  # fmt: skip
    found = run.log.of_session(exam.id)
    assert [answered.time for _, answered, _ in found] == times[:3]
    assert [graded.misconception for *_, graded in found] == [None, None, "m"]
    assert {(a.about, a.seconds, a.expected) for _, a, _ in found} == {(exam.submission.id, 30, 45)}
    types = [event.type for _, event in run.log.events()]
    assert types[5:] == [EventType.EXAM_SUBMITTED, *[EventType.ANSWERED, EventType.GRADED] * 3]
    assert examiner.submit(exam) == exam == run.start().exam(exam.id)
    assert len(run.log.events()) == len(types)


def test_handing_in_is_all_or_nothing(run, monkeypatch):
    examiner = run.start()
    exam = give(examiner, give(examiner, begin(examiner), 0), 1)
    append = run.log._append

    def full(event):
        if event.type is EventType.GRADED:
            raise Refusal(phrase("log.full", path=""), FAULTY)
        return append(event)

    monkeypatch.setattr(run.log, "_append", full)
    with pytest.raises(Refusal):
        examiner.submit(exam)
    monkeypatch.undo()
    assert len(run.log.events()) == 3
    assert run.start().running() == exam


def test_the_result_has_percent_per_subject_as_every_blueprint_weighs_them(run):
    examiner = run.start()
    exam = begin(examiner)
    items = [place.item for place in exam.paper.places]
    assert items.count("forest") == 13
    for position, item in enumerate(items):
        wrong = item == "pooling" or (item == "forest" and position % 2)
        if position:  # the first is not answered
            exam = give(examiner, exam, position, "誤" if wrong else "正")
    exam = examiner.flag(exam, 5, True)
    result = examiner.result(examiner.submit(exam))
    lstm = items.count("lstm")
    right = sum(1 for p, item in enumerate(items) if item == "forest" and p and not p % 2)
    assert (result.subjects["ml"], result.subjects["dl"]) == ((13, 12, right), (13, 13, lstm))
    assert result.whole == (26, 25, right + lstm)
    assert result.whole.share == (right + lstm) / 26
    alike, parts = result.weighted
    assert alike.subjects == pytest.approx({"ml": right / 13, "dl": lstm / 13})
    assert alike.whole == pytest.approx((right + lstm) / 26)
    assert parts.subjects == pytest.approx({"ml": right / 13, "dl": 0.25})  # all of a quarter of dl
    assert parts.whole == pytest.approx(0.2 * right / 13 + 0.2)
    flagged = [position for position, question in enumerate(result.questions) if question.flagged]
    assert flagged == [5]
    assert not result.questions[0].answered
    assert result.exam.submission.by == BY_HAND


def test_when_time_is_up_it_is_handed_in_with_what_was_answered(run):
    examiner = run.start()
    exam = give(examiner, begin(examiner), 0)
    asked = examiner.asked(exam, 1)
    run.later(minutes=30)
    exam = examiner.answer(exam, asked, "正")
    assert (exam.submission.by, list(exam.answers)) == (BY_TIME, [0])
    other = give(examiner, begin(examiner), 4)
    run.later(days=3)
    examiner = run.start()
    assert examiner.running() is None
    (handed_in,) = examiner.hand_in_overdue()
    assert (handed_in.id, handed_in.submission.by, handed_in.passed) == (other.id, BY_TIME, 1800)
    assert [each.id for each in examiner.exams()] == [other.id, exam.id]
    assert examiner.hand_in_overdue() == []
    assert len(run.tutor.tallies()) == 2


def test_one_runs_at_a_time(run):
    examiner = run.start()
    begin(examiner)
    with pytest.raises(Refusal) as refused:
        begin(examiner)
    assert refused.value.exit_code == USAGE
    run.later(minutes=31)
    assert begin(examiner) == examiner.running()  # the one before has been handed in
    run.later(minutes=31)
    with pytest.raises(Refusal) as refused:
        begin(examiner, blueprint="part")
    assert refused.value.exit_code == UNKNOWN
    assert refused.value.phrase.values["nearest"] == "parts、alike"


def test_what_stood_on_a_paper_has_been_seen(run):
    examiner = run.start()
    first = begin(examiner)
    examiner.submit(first)
    second = begin(examiner)
    assert (first.paper.seen, second.paper.seen) == (0, 0)
    assert not {p.question for p in first.paper.places} & {p.question for p in second.paper.places}
    examiner.submit(second)
    third = begin(examiner).paper
    new_forests = 40 - 26
    assert third.seen == (13 - new_forests if new_forests < 13 else 0)
    examiner.submit(examiner.running())
    assert begin(examiner).paper.seen == 13 - 1 + 13 - 1  # one of each subject is left


def test_a_question_that_changed_or_is_gone_is_not_counted_until_it_is_back(run, library):
    examiner = run.start()
    exam = begin(examiner)
    for position in range(4):
        exam = give(examiner, exam, position)
    ids = [place.question for place in exam.paper.places]
    changed = Without(library, gone=[ids[0], ids[10]], changed=[ids[1]])
    examiner = run.start(changed)
    assert [examiner.asked(exam, p) is None for p in (0, 1, 2, 10)] == [True, True, False, True]
    result = examiner.result(examiner.submit(exam))
    assert [question.id for question in result.questions if question.gone] == [
        ids[0],
        ids[1],
        ids[10],
    ]
    assert (result.whole, result.gone) == ((23, 2, 2), 3)
    assert run.tutor.tallies().keys() == set(ids[2:4])
    assert run.tutor.catch_up() == 2
    examiner = run.start()
    assert run.tutor.catch_up() == 0  # what was answered is never lost
    result = examiner.result(examiner.exam(exam.id))
    assert (result.whole, result.gone) == ((25, 4, 4), 1)


def test_an_answer_overruled_changes_the_result(run):
    examiner = run.start()
    exam = examiner.submit(give(examiner, begin(examiner), 0, "誤"))
    ((id_, answered, graded),) = run.log.of_session(exam.id)
    run.log.append(graded._replace(type=EventType.OVERRULED, outcome="right", score=1.0))
    assert examiner.result(exam).whole.right == 1
    assert graded.about == id_
    assert answered.about == exam.submission.id


def test_of_two_submissions_the_first_counts(run):
    examiner = run.start()
    exam = give(examiner, begin(examiner), 0)
    submitted = examiner._event(EventType.EXAM_SUBMITTED, exam.id)
    right = examiner._handed_in(exam, 0, run.library.question(exam.paper.places[0].question))
    wrong = right[0]._replace(answer="誤"), right[1]._replace(outcome="wrong", score=0.0)
    run.log.append_exam(submitted, [right])
    run.log.append_exam(submitted, [wrong])
    assert examiner.result(examiner.exam(exam.id)).whole == (26, 1, 1)
    assert [tally.attempts for tally in run.tutor.tallies().values()] == [1]


def test_an_answer_given_in_another_program_while_it_is_handed_in_counts(run, monkeypatch):
    examiner = run.start()
    exam = give(examiner, begin(examiner), 0)
    judge, waiting = run.tutor.grade, [1]

    def meanwhile(question, answer, seed):
        if waiting:
            give(examiner, exam, waiting.pop())
        return judge(question, answer, seed)

    monkeypatch.setattr(run.tutor, "grade", meanwhile)
    assert examiner.result(examiner.submit(exam)).whole == (26, 2, 2)


def test_of_two_programs_that_begin_at_once_one_is_told_that_an_exam_runs(run, monkeypatch):
    examiner, other = run.start(), Examiner(run.tutor, run.log, now=lambda: run.now)
    monkeypatch.setattr(examiner, "_seen", lambda: begin(other) and set())
    with pytest.raises(Refusal):
        begin(examiner)
    assert len(run.log.open_exams()) == 1


def test_whoever_answers_what_another_program_handed_in_is_told_so(run):
    examiner = run.start()
    exam = give(examiner, begin(examiner), 0)
    examiner.submit(exam)
    for gone_on in (give(examiner, exam, 1), examiner.flag(exam, 1, True)):
        assert gone_on == examiner.exam(exam.id)
        assert gone_on.submission is not None


def test_a_report_has_what_was_handed_in_and_nothing_of_what_runs(run):
    examiner = run.start()
    forecast = Forecast(0.5, 0.25, 0.75)
    exam = begin(examiner, forecast=forecast)
    for position in range(4):
        exam = give(examiner, exam, position, "偽" if position else "正", 30.0)
    run.later(hours=13)  # past midnight
    (late,) = examiner.hand_in_overdue()
    give(examiner, begin(examiner), 0)
    calendar, results = Calendar(UTC, 4), [examiner.result(late)]
    with Aggregates(run.path) as aggregates:
        report = whole_report(
            run.tutor.overview(), run.library, aggregates, calendar, NOON.date(),
            mocks=mocks(results, calendar),
        )  # fmt: skip
    (mock,) = report.mocks
    assert (mock.id, mock.form, mock.share) == (exam.id, "quarter", 1 / 26)
    assert (mock.day, mock.forecast) == (NOON.date(), forecast)
    assert mock.subjects == {
        "ml": results[0].subjects["ml"].share,
        "dl": results[0].subjects["dl"].share,
    }
    assert [(day.answers, day.correct, day.seconds) for day in report.days] == [(4, 1, 120.0)]
    assert [(mistake.id, mistake.times) for mistake in report.mistakes] == [("m", 3)]
