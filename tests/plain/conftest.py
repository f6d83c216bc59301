"""A small bank, and a talk about it on two streams."""

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

import pytest

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.cli.sources import Files
from eprep.core.catalogue import Words
from eprep.core.session import Session
from eprep.plain.conversation import Conversation
from eprep.sandbox.one_shot import LimitsRunner
from eprep.store.log import Log
from eprep.tutor import Tutor

SYLLABUS = """
schema: eprep.syllabus/1
subjects:
  - {id: s, name: 科目, chapters: [{id: c, name: 章, sections: [{id: n, name: 節}]}]}
"""
BANK = """
schema: eprep.bank/1
defaults: {section: n}
questions:
  - {id: one, kind: single, prompt: p, choices: [{text: い}, {text: ろ}, {text: は}], answer: ろ,
     hints: [first, second]}
  - {id: some, kind: multiple, prompt: p, choices: [{text: い}, {text: ろ}, {text: は}],
     answer: [い, は]}
  - {id: half, kind: number, prompt: p, answer: 0.5, unit: 個, tolerance: {abs: 1.0e-9}}
  - {id: thousand, kind: number, prompt: p, answer: 1000, tolerance: {abs: 0}}
  - {id: minus, kind: number, prompt: p, answer: -1, tolerance: {abs: 0}}
  - {id: code-lines, kind: lines, prompt: p, listing: "a = 1\\n\\nb = 2\\nc = 3\\n",
     required: [b = 2], accepted: [c = 3]}
"""
DRILL = """
schema: eprep.drill/1
id: drill
section: n
function: sigmoid
reference: REFERENCE
statement: s
limits: {wall: 2, cpu: 2, memory_mb: 256}
groups:
  - {name: 行列, draw: {x: "normal(2, 3)"}}
  - {name: ベクトル, args: {x: [0.0, 1.0]}}
"""


@dataclass
class Talk:
    text: str
    session: Session
    events: list

    @property
    def lines(self):
        return self.text.split("\n")

    @property
    def marks(self):
        return [line[0] for line in self.lines if line.startswith(("○", "×", "△"))]

    @property
    def score(self):
        *_, last, empty = self.lines
        assert empty == ""
        return last


@pytest.fixture
def bank(tmp_path):
    folder = tmp_path / "bank"
    (folder / "drill").mkdir(parents=True)
    (folder / "syllabus.yaml").write_text(SYLLABUS)
    (folder / "bank.yaml").write_text(BANK)
    (folder / "drill" / "drill.yaml").write_text(
        DRILL.replace("REFERENCE", "reference_impl.sigmoid")
    )
    return folder


@pytest.fixture
def talk(bank, tmp_path):
    """Ask the questions named, in this order, and answer with these lines."""

    def talk(ids, *lines, shuffle=False, limit=None, seed=0, folder=bank):
        library = Library([folder], Cache(None), "")
        entries = [library.find([id_])[id_] for id_ in ids]
        log = Log(tmp_path / "events.sqlite3")
        before = len(log.events())
        tutor = Tutor(
            library,
            log,
            LimitsRunner(),
            now=lambda: datetime(2026, 1, 1, tzinfo=UTC),
            rng=Random(seed),
        )
        tutor.catch_up()
        session, write = tutor.begin(entries, shuffle=shuffle, limit=limit), io.StringIO()
        read = [f"{line}\n" for line in lines]
        try:
            Conversation(tutor, Words(), Files(interactive=False), read, write).run(session)
            return Talk(write.getvalue(), session, [event for _, event in log.events()[before:]])
        finally:
            log.close()

    return talk
