"""Devices that meet through a folder come to one history, whatever happens to its files."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eprep.core.attempts import attempts
from eprep.core.event import CHAIN_START, Event, EventType, Stamp, checksum
from eprep.core.fault import FAULTY, Refusal
from eprep.core.standing import standings
from eprep.store.chains import Link
from eprep.store.lines import line_of, link_of
from eprep.store.log import Log
from eprep.store.remembered import Remembered
from eprep.store.shared import sync
from eprep.store.sound import FAR, ROOM
from eprep.tutor.standings import Standings


class Device:
    """A data folder, opened anew after each step as by another run."""

    def __init__(self, folder):
        folder.mkdir()
        self.path, self._seal = folder / "events.sqlite3", folder / "verified"
        self._memory = Remembered(folder / "standings")
        self.open()

    def open(self):
        self.log = Log(self.path, self._seal)
        self.known = Standings(self.log, self._memory)

    def close(self):
        self.known.keep()
        self.log.close()

    def reopen(self):
        self.close()
        self.open()


def at(seconds):
    return datetime.fromtimestamp(1_767_225_600 + seconds, UTC).isoformat(timespec="milliseconds")


def event(type_, seconds, question="", **values):
    return Event(type_, at(seconds), question, "")._replace(**values)


def play(device, step):
    """Something that a learner does there, at a clock that may have been set back."""
    what, question, seconds, which = step
    log = device.log
    answers = [(id_, e) for id_, e in log.events() if e.type is EventType.ANSWERED]
    if what == "answered":
        log.append(event(EventType.ANSWERED, seconds, question, counts=which != 1))
    elif what == "exam":
        pair = (
            event(EventType.ANSWERED, seconds, question, session="exam"),
            event(EventType.GRADED, seconds, question, outcome="right", score=1.0),
        )
        log.append_exam(event(EventType.EXAM_SUBMITTED, seconds, session="exam"), [pair])
    elif answers:
        about, answer = answers[which % len(answers)]
        judged = {} if what == "undone" else {"outcome": "right", "score": float(which % 2)}
        log.append(event(EventType(what), seconds, answer.question, about=about, **judged))


def spoil(folder, how, which):
    """As whatever carries the folder may leave a file."""
    files = sorted(folder.glob("*.jsonl"))
    if not files:
        return
    path = files[which % len(files)]
    content = path.read_bytes()
    if how == "cut":
        path.write_bytes(content[: len(content) * which // 9])
    elif how == "copied":
        path.with_name(f"{path.stem} (conflicted copy).jsonl").write_bytes(content)
    elif how == "doubled":
        path.write_bytes(content + content)
    elif how == "junk":
        (folder / "eprep-junk.jsonl").write_bytes(content[which:])


DEVICES, TIMES = st.integers(0, 2), st.sampled_from([0, 1, 5, 90_000, -90_000])
KINDS = st.sampled_from(["answered", "answered", "graded", "graded", "overruled", "undone", "exam"])
STEPS = st.lists(
    st.tuples(st.just("play"), DEVICES, st.tuples(KINDS, st.sampled_from("ab"), TIMES, st.integers(0, 9)))
    | st.tuples(st.just("sync"), DEVICES, st.sampled_from(["", "cut", "copied", "doubled", "junk"]), st.integers(0, 9))
    | st.tuples(st.just("reopen"), DEVICES),
    max_size=20,
)  # fmt: skip


@settings(max_examples=25)
@given(STEPS)
def test_all_devices_come_to_the_same_history_and_stay_there(steps):
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        shared = Path(folder) / "shared"
        shared.mkdir()
        devices = [Device(Path(folder) / name) for name in "abc"]
        for device in devices:
            stack.callback(device.close)
        for what, number, *rest in steps:
            device = devices[number]
            if what == "play":
                play(device, *rest)
            elif what == "sync":
                sync(device.log, shared)
                spoil(shared, *rest)
            else:
                device.reopen()
            assert device.known.all() == standings(attempts(device.log.events()))
        for device in [*devices, *devices]:
            sync(device.log, shared)
        before = {path: path.read_bytes() for path in shared.iterdir()}
        histories = [device.log.events() for device in devices]
        assert histories[0] == histories[1] == histories[2]
        found = attempts(histories[0])
        for device in devices:
            assert list(device.log.attempts()) == found
            assert device.known.all() == standings(found)
            assert sync(device.log, shared)[:2] == (0, 0)
            device.reopen()  # what is remembered holds
            assert device.known.all() == standings(found)
        assert {path: path.read_bytes() for path in shared.iterdir()} == before


@pytest.fixture
def devices(tmp_path):
    made = [Device(tmp_path / name) for name in "ab"]
    yield made
    for device in made:
        device.close()


@pytest.fixture
def shared(tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder


def answer(device, seconds=0, question="q"):
    return device.log.append(event(EventType.ANSWERED, seconds, question))


def test_events_without_moments_have_their_place_by_their_times(devices, shared):
    """As the program wrote them before there were moments; the clock of one was a day ahead."""
    one, other = devices
    old = [event(EventType.ANSWERED, seconds, name) for seconds, name in ((86_400, "x"), (10, "y"))]
    seal, lines = CHAIN_START, []
    for n, told in enumerate(old, 1):
        stamp = Stamp(f"old-{n}", "old", n)
        seal = checksum(seal, stamp, told)
        lines.append(line_of(Link(stamp, told, seal)))
    (shared / "eprep-old.jsonl").write_bytes(b"".join(lines))
    answer(one, 100_000, "z")
    answer(other, 20, "w")
    for device in (one, other, one):
        sync(device.log, shared)
    answer(other, 30, "v")  # by its clock before what came from the others
    for device in (other, one):
        sync(device.log, shared)
    for device in devices:
        assert [told.question for _, told in device.log.events()] == ["w", "x", "y", "z", "v"]


def test_a_chain_that_forks_is_refused_and_nothing_changes(devices, shared, tmp_path):
    one, other = devices
    answer(one)
    one.close()
    other.close()
    other.path.write_bytes(one.path.read_bytes())  # as whoever copies a data folder does
    for device in devices:
        device.open()
        answer(device)
    sync(one.log, shared)
    before = {path: path.read_bytes() for path in shared.iterdir()}, other.log.events()
    with pytest.raises(Refusal) as refusal:
        sync(other.log, shared)
    told = refusal.value.phrase.values
    assert (refusal.value.exit_code, told["n"]) == (FAULTY, 2)
    assert {told["one"], told["other"]} == {str(other.path), str(next(shared.iterdir()))}
    assert before == ({path: path.read_bytes() for path in shared.iterdir()}, other.log.events())


def test_a_copied_data_folder_that_fell_behind_goes_on_as_another_device(devices, shared):
    one, other = devices
    answer(one)
    one.close()
    other.close()
    other.path.write_bytes(one.path.read_bytes())
    for device in devices:
        device.open()
    answer(one)
    for device in (one, other):
        sync(device.log, shared)
    for device in devices:
        answer(device)
    for device in (one, other, one):
        sync(device.log, shared)
    assert one.log.events() == other.log.events()
    assert len(one.log.events()) == 4
    assert one.log.chains.own()[0] == other.log.chains.own()[1]


def test_a_log_that_is_open_while_another_program_merges_goes_on(devices, shared):
    one, other = devices
    answer(other, 5)
    sync(other.log, shared)
    answer(one, 10)
    again = Log(one.path)
    assert sync(again, shared).came == 1  # before the event that `one` has read
    again.close()
    answer(one, 20)
    assert one.known.all() == standings(attempts(one.log.events()))
    answer(other, 6)
    sync(other.log, shared)
    assert sync(one.log, shared).came == 1
    assert [e.time for _, e in one.log.events()] == [at(s) for s in (5, 6, 10, 20)]


def test_what_a_merge_left_in_the_journal_alone_is_followed_from_the_start(devices, shared):
    one, other = devices
    answer(one, 10)
    one.reopen()  # so that it is remembered how far it was verified
    answer(other, 5)
    sync(other.log, shared)
    reader = Log(one.path)  # keeps the journal from being folded
    again = Log(one.path)
    sync(again, shared)
    again.close()
    one.log = Log(one.path, one._seal)
    reader.close()
    assert [e.time for _, e in one.log.events()] == [at(5), at(10)]


LINE = json.loads(line_of(Link(Stamp("i", "d", 1, 5), event(EventType.ANSWERED, 0), "s")))


@pytest.mark.parametrize(
    "told",
    [
        [], {}, LINE | {"n": "1"}, LINE | {"n": True}, LINE | {"n": 2**70}, LINE | {"type": "guessed"},
        LINE | {"more": 1}, LINE | {"order": ["1"]}, LINE | {"score": 1}, LINE | {"question": "\ud800"},
        LINE | {"counts": 1}, LINE | {"device": None}, "[" * 100_000,
    ],
)  # fmt: skip
def test_what_no_row_can_hold_is_no_line(told):
    with pytest.raises(ValueError):
        link_of(told.encode() if isinstance(told, str) else json.dumps(told).encode())


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (2**63 - 1, {}), (FAR + ROOM, {}), (-1, {}), (5, {"time": ""}), (5, {"time": "9999-12-31T23:59:59+00:00"}),
        (5, {"time": "2026-01-01T00:00:00"}), (5, {"time": "2026-02-30T00:00:00+00:00"}),
        (5, {"seconds": float("nan")}), (5, {"seconds": float("inf")}), (5, {"expected": -0.0}),
        (5, {"score": 2.0}), (5, {"seed": -1}), (5, {"answer": {}}), (5, {"answer": [["x"]]}),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_left_out_whatever_its_checksum_says(devices, shared, moment, told):
    """Or the history could not be read any more, and nothing be written."""
    stamp, spoilt = Stamp("i", "d", 1, moment), event(EventType.ANSWERED, 0, "q")._replace(**told)
    seal = checksum(CHAIN_START, stamp, spoilt)
    (shared / "eprep-d.jsonl").write_bytes(line_of(Link(stamp, spoilt, seal)))
    came, _, left_out = sync(devices[0].log, shared)
    assert (came, len(left_out)) == (0, 1)


def test_the_latest_moment_there_may_be_ends_no_exchange(devices, shared):
    """Whoever has taken it in writes behind it, which others take once they know it too."""
    stamp, spoilt = Stamp("i", "z", 1, FAR + ROOM - 1), event(EventType.ANSWERED, 0, "q")
    seal = checksum(CHAIN_START, stamp, spoilt)
    (shared / "eprep-z.jsonl").write_bytes(line_of(Link(stamp, spoilt, seal)))
    for device in (*devices, *devices):
        sync(device.log, shared)
        answer(device)
    assert [sync(device.log, shared).left_out for device in (*devices, *devices)][2:] == [[], []]
    histories = [device.log.events() for device in devices]
    assert histories[0] == histories[1]
    assert len(histories[0]) == 5


def test_what_is_left_out_is_told_by_file_and_line(devices, shared):
    one, other = devices
    for _ in range(3):
        answer(other)
    sync(other.log, shared)
    (path,) = shared.iterdir()
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([lines[0], lines[1].replace(b'"q"', b'"p"'), lines[2]]))
    (shared / "a.jsonl").mkdir()
    (shared / "b.jsonl").write_bytes(b"\xff" * 1000)
    (shared / "notes.txt").write_text("nothing of ours")
    came, _, left_out = sync(one.log, shared)
    assert came == 1
    told = [(what.values["path"], what.values.get("line")) for what in left_out]
    assert told == [(str(shared / "a.jsonl"), None), (str(shared / "b.jsonl"), 1), (str(path), 2)]
    sync(other.log, shared)  # mends its own
    assert (sync(one.log, shared).came, path.read_bytes()) == (2, b"".join(lines))


@pytest.mark.parametrize("what", ["link", "pipe"])
def test_what_stands_in_the_place_of_our_file_gives_way_to_it(devices, shared, tmp_path, what):
    answer(devices[0])
    elsewhere, ours = (
        tmp_path / "elsewhere",
        shared / f"eprep-{devices[0].log.chains.own()[0]}.jsonl",
    )
    elsewhere.write_bytes(b"")
    os.mkfifo(ours) if what == "pipe" else ours.symlink_to(elsewhere)
    assert sync(devices[0].log, shared).went == 1
    assert (ours.is_symlink(), ours.read_bytes().count(b"\n"), elsewhere.read_bytes()) == (
        False,
        1,
        b"",
    )
    assert list(shared.iterdir()) == [ours]


@pytest.mark.parametrize("former", ["[", "5", '["../x", 5, "\\u0000"]'])
def test_no_file_is_named_by_what_is_no_device_of_ours(devices, shared, former):
    with closing(sqlite3.connect(devices[0].path)) as database, database:
        database.execute("INSERT INTO meta VALUES ('former devices', ?)", (former,))
    answer(devices[0])
    sync(devices[0].log, shared)
    assert len(list(shared.iterdir())) == 1


def test_every_beginning_of_a_file_is_read_as_far_as_it_holds(tmp_path, devices, shared):
    other = devices[1]
    for _ in range(2):
        answer(other)
    sync(other.log, shared)
    (path,) = shared.iterdir()
    content = path.read_bytes()
    for length in range(0, len(content), 37):
        path.write_bytes(content[:length])
        with closing(Log(tmp_path / f"{length}.sqlite3")) as log:
            assert sync(log, shared).came == content[:length].count(b"\n")
            assert len(log.events()) == content[:length].count(b"\n")


SYNCER = """
import sys
from pathlib import Path
from eprep.core.event import Event, EventType
from eprep.store.log import Log
from eprep.store.shared import sync
log = Log(Path(sys.argv[1]))
print("ready", flush=True)
while True:
    for _ in range(20):
        log.append(Event(EventType.ANSWERED, "2026-01-01T00:00:00+00:00", "q", "r"))
    sync(log, Path(sys.argv[2]))
"""


@pytest.mark.parametrize(
    "turn", [1, *(pytest.param(n, marks=pytest.mark.soak) for n in range(2, 40))]
)
def test_a_kill_leaves_a_file_that_another_device_reads(devices, shared, turn):
    one, other = devices
    command = [sys.executable, "-c", SYNCER, str(one.path), str(shared)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as syncer:
        syncer.stdout.readline()
        time.sleep(0.05 + 0.007 * turn)
        syncer.send_signal(signal.SIGKILL)
    own = answer(other)
    sync(other.log, shared)
    known = {id_ for id_, _ in one.log.events()}
    assert {id_ for id_, _ in other.log.events()} <= {*known, own}
    for device in (one, other):
        sync(device.log, shared)
    assert one.log.events() == other.log.events()
    assert {id_ for id_, _ in other.log.events()} == {*known, own}
