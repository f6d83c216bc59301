"""What a worker says and does, called here as Dask calls it there."""

from dataclasses import replace

import pytest

from eprep.cli.grade.cluster import worker
from eprep.cli.grade.cluster.terms import (
    Credentials,
    Delivery,
    Inquiry,
    Order,
    decode,
    encode,
    versions,
)
from eprep.cli.grade.task import Task
from tests.cli.test_grade_batch import RIGHT


@pytest.fixture
def start(monkeypatch, data):
    """A process that has just been started."""
    states = []

    def start():
        states.append(worker.WorkerState())
        monkeypatch.setattr(worker, "STATE", states[-1])

    monkeypatch.setenv("EPREP_DATA_DIR", str(data))
    start()
    yield start
    for state in states:
        state.sandbox.close()


@pytest.fixture
def vouched(start):
    def vouched(*banks, **others):
        inquiry = Inquiry(
            {**versions(), **others}, tuple(map(str, banks)), ("cli-curve", "sigmoid")
        )
        return decode(Credentials, worker.vouch(encode(inquiry)))

    return vouched


@pytest.fixture
def order(vouched, own_bank):
    told = vouched(own_bank)
    task = Task("cli-curve", "r", "a\udcff.py", RIGHT, "", 3, None, show_expected=True)
    return Order(task, told.drills["cli-curve"], told.isolation, "ja", (str(own_bank),))


def delivered(order):
    return decode(Delivery, worker.grade(encode(order)))


def timeless(delivery):
    return replace(delivery, document=replace(delivery.document, elapsed_ms=0))


def test_a_worker_says_which_drills_it_has(vouched, own_bank, tmp_path):
    assert vouched(own_bank).drills.keys() == {"cli-curve", "sigmoid"}
    assert vouched().drills.keys() == vouched(tmp_path / "gone").drills.keys() == {"sigmoid"}
    assert vouched(own_bank).versions == versions()


def test_to_another_version_it_says_its_own_and_no_more(vouched):
    assert vouched(eprep="9.9.9") == Credentials(versions())


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("wrong/zero.py", "# misconception: zero 0になる\ndef sigmoid(x): return x * 0\n"),
        ("right/tanh.py", RIGHT),
        ("starter.py", "def sigmoid(x):\n    ...\n"),
        ("drill.yaml", "# only a remark"),
    ],
)
def test_whatever_changes_in_a_drill_makes_it_another(vouched, own_bank, file, text):
    before = vouched(own_bank).drills
    path = own_bank / "curve" / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text + path.read_text() if path.suffix == ".yaml" else text)
    after = vouched(own_bank).drills
    assert (after["cli-curve"] == before["cli-curve"]) is (file == "drill.yaml")
    assert after["sigmoid"] == before["sigmoid"]


def test_what_is_ordered_twice_comes_twice(order, start):
    first = delivered(order)
    assert (first.document.verdict, first.document.file) == ("pass", "a\udcff.py")
    assert timeless(delivered(order)) == timeless(first)
    start()
    assert timeless(delivered(order)) == timeless(first)


def test_the_handwriting_stays(start):
    assert worker.STATE.digits is worker.STATE.digits


def test_a_worker_that_is_not_what_it_was_delivers_nothing(order, start, own_bank):
    assert delivered(replace(order, isolation="none")) == Delivery()
    (own_bank / "curve" / "drill.yaml").unlink()
    assert delivered(order).document is not None  # it has read the drill that is meant
    start()
    assert delivered(order) == Delivery()


class Sinking:
    """A sandbox that is found to have fewer walls while it grades."""

    def __init__(self, whole):
        self._whole = whole
        self._used = False

    @property
    def isolation(self):
        return "limits" if self._used else self._whole.isolation

    def __call__(self, *arguments):
        self._used = True
        return self._whole(*arguments)

    def close(self):
        self._whole.close()


def test_what_was_graded_behind_fewer_walls_than_were_told_does_not_count(order, monkeypatch):
    assert order.isolation != "limits"
    monkeypatch.setattr(worker.STATE, "_sandbox", Sinking(worker.STATE.sandbox))
    assert delivered(order) == Delivery()


TERMS = {"seed": 4, "timeout": 2.0, "show_expected": False}
OTHERS = {"file": "b.py", "source": "", "sha256": "0"}


@pytest.mark.parametrize("name", [*TERMS, *OTHERS])
def test_findings_are_shared_under_the_same_terms_alone(order, name):
    found = worker.STATE.kept(order)
    other = replace(order, task=replace(order.task, **{name: {**TERMS, **OTHERS}[name]}))
    assert (worker.STATE.kept(other) is found) is (name in OTHERS)
    assert worker.STATE.kept(replace(order, digest="another")) is not found
    assert worker.STATE.kept(order) is found


def test_of_many_findings_the_oldest_are_let_go(order, monkeypatch):
    monkeypatch.setattr(worker, "MOST_KEPT", 2)
    oldest, used, newest = (replace(order, digest=digest) for digest in "abc")
    first, second = worker.STATE.kept(oldest), worker.STATE.kept(used)
    worker.STATE.kept(newest)
    assert worker.STATE.kept(used) is second
    assert worker.STATE.kept(oldest) is not first


@pytest.mark.parametrize(("most", "known"), [(2, True), (1, False)])
def test_of_many_drills_the_oldest_are_let_go(order, own_bank, monkeypatch, most, known):
    monkeypatch.setattr(worker, "MOST_QUESTIONS", most)
    worker.STATE.read((), ["sigmoid"])
    (own_bank / "curve" / "drill.yaml").unlink()
    assert (delivered(order).document is not None) is known


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"task": 1}', "[" * 100_000])
def test_no_exception_leaves_a_worker(start, text):
    assert decode(Delivery, worker.grade(text)).error
    assert decode(Credentials, worker.vouch(text)).error
