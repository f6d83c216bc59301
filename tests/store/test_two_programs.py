"""Several programs on one history at the same time lose nothing."""

import json
import subprocess
import sys
import time

from eprep.core.event import Event, EventType
from eprep.store.log import Log

WRITER = """
import sys, time
from pathlib import Path
from eprep.core.event import Event, EventType
from eprep.store.log import Log
log = Log(Path(sys.argv[1]))
print("ready", flush=True)
input()
for number in range(200):
    question = f"{sys.argv[2]}-{number}"
    log.append(Event(type=EventType.ANSWERED, time="", question=question, revision=""))
    time.sleep(0.001)  # or the first would be done before the second has its turn
log.close()
"""
OPENER = """
import json, sys, time
from pathlib import Path
from eprep.core.fault import Refusal
from eprep.store.log import Log
print("ready", flush=True)
start, said = float(input()), []
for number in range(40):
    while time.time() < start + number * 0.04:
        pass
    try:
        Log(Path(sys.argv[1]) / f"{number}.sqlite3").close()
    except Refusal as refusal:
        said.append(refusal.phrase.key)
print(json.dumps(said))
"""


def together(script, *argument_lists):
    """Start one process for each list; what they say after all of them were ready."""
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", script, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for arguments in argument_lists
    ]
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    soon = f"{time.time() + 0.05}\n"
    for process in processes:
        process.stdin.write(soon)
        process.stdin.flush()
    said = [process.communicate(timeout=60)[0] for process in processes]
    assert {process.returncode for process in processes} == {0}
    return said


def test_two_writers_lose_nothing_and_keep_the_chain_sound(path):
    together(WRITER, [path, "a"], [path, "b"])
    log = Log(path)  # follows the chain
    questions = [event.question for _, event in log.events()]
    log.close()
    assert sorted(questions) == sorted(f"{w}-{n}" for w in "ab" for n in range(200))
    order = [question[0] for question in questions]
    assert order != sorted(order)  # or they did not meet
    for name in "ab":
        mine = [question for question in questions if question.startswith(name)]
        assert mine == [f"{name}-{n}" for n in range(200)]


def test_programs_that_make_the_history_at_the_same_time_all_get_it(tmp_path):
    said = together(OPENER, *[[tmp_path]] * 4)
    assert [json.loads(text) for text in said] == [[], [], [], []]


def test_a_verdict_that_came_meanwhile_stays(log):
    known = {"time": "", "question": "q", "revision": "r"}
    answer = log.append(Event(type=EventType.ANSWERED, **known))
    verdict = {"type": EventType.GRADED, "about": answer, **known}
    log.append(Event(outcome="pass", score=1.0, **verdict))
    assert log.append_if_ungraded(Event(outcome="time_limit", score=0.0, **verdict)) is False
    assert log.tallies()["q"].newest == 1.0
