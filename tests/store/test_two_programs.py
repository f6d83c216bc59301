"""Several programs on one history at the same time lose nothing."""

import json
import subprocess
import sys
import time

from eprep.store.log import Log

WRITER = """
import sys, time
from pathlib import Path
from eprep.core.event import Event, EventType
from eprep.store.log import Log
log = Log(Path(sys.argv[1]))
while time.time() < float(sys.argv[3]):
    pass
for number in range(int(sys.argv[4])):
    question = f"{sys.argv[2]}-{number}"
    log.append(Event(type=EventType.ANSWERED, time="", question=question, revision=""))
log.close()
"""
OPENER = """
import json, sys, time
from pathlib import Path
from eprep.core.fault import Refusal
from eprep.store.log import Log
said = []
for number in range(40):
    while time.time() < float(sys.argv[2]) + number * 0.04:
        pass
    try:
        Log(Path(sys.argv[1]) / f"{number}.sqlite3").close()
    except Refusal as refusal:
        said.append(refusal.phrase.key)
print(json.dumps(said))
"""


def start(script, *arguments):
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_writers_lose_nothing_and_keep_the_chain_sound(path):
    soon = time.time() + 0.5
    writers = [start(WRITER, path, name, soon, 400) for name in ("a", "b")]
    for writer in writers:
        writer.communicate(timeout=60)
        assert writer.returncode == 0
    log = Log(path)  # follows the chain
    questions = [event.question for _, event in log.events()]
    log.close()
    assert sorted(questions) == sorted(f"{w}-{n}" for w in "ab" for n in range(400))
    order = [question[0] for question in questions]
    assert order != sorted(order)  # or they did not meet
    for name in "ab":
        mine = [question for question in questions if question.startswith(name)]
        assert mine == [f"{name}-{n}" for n in range(400)]


def test_programs_that_make_the_history_at_the_same_time_all_get_it(tmp_path):
    soon = time.time() + 0.5
    openers = [start(OPENER, tmp_path, soon) for _ in range(4)]
    said = [json.loads(opener.communicate(timeout=60)[0]) for opener in openers]
    assert said == [[], [], [], []]
