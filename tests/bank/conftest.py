"""Banks in temporary folders, opened here or by the real command."""

import os
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from eprep.bank.cache import Cache
from eprep.bank.library import Library
from eprep.cli.places import BUILT_IN
from tests.compiled import built_in, compiled_into

HEAD = """\
schema: eprep.bank/1
defaults: {subject: dl, chapter: feedforward, section: day1-hidden}
questions:
"""
QUESTION = """\
  - id: ID
    kind: single
    prompt: どれか。
    choices:
      - {text: A, why: 正しい。}
      - {text: B, why: 誤り。}
    answer: A
    explanation: 説明。
    proof: {stated: 定義。}
"""
DRILL = """\
schema: eprep.drill/1
id: ID
section: day1-output
function: softmax
reference: reference_impl.softmax
statement: 形 (n,) の x から softmax(x) を書け。
explanation: 説明。
groups:
  - {name: 1サンプル, draw: {x: "normal(5)"}}
"""


@pytest.fixture(scope="session")
def bank_text():
    """The text of a sound bank with one question for each id."""

    def text(*ids):
        return HEAD + "".join(QUESTION.replace("ID", id_) for id_ in ids)

    return text


@pytest.fixture
def write(tmp_path):
    """Write files below the test's folder, and make them old enough to be beyond doubt."""

    def write(files, *, old=True):
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            text = textwrap.dedent(content) if isinstance(content, str) else content
            path.write_bytes(text.encode() if isinstance(text, str) else text)
            if old:
                os.utime(path, ns=(10**18, 10**18))
        return tmp_path

    return write


@pytest.fixture
def drill_text():
    return DRILL.replace("ID", "drill-one")


@pytest.fixture
def open_bank():
    """Open banks beside the sections and tags of the built-in one, with or without a cache."""
    caches = []

    def open_bank(*roots, cache=None, fingerprint="code", beside=(BUILT_IN / "syllabus.yaml",)):
        caches.append(Cache(cache))
        return Library([*beside, *map(Path, roots)], caches[-1], fingerprint)

    yield open_bank
    for cache in caches:
        cache.close()


@pytest.fixture(scope="session")
def built_in_library():
    """The bank that comes with the program."""
    return built_in()


@pytest.fixture(scope="session")
def built_in_questions(built_in_library):
    return [built_in_library.question(entry.id) for entry in built_in_library.entries]


@pytest.fixture(scope="session")
def eprep(run_eprep, tmp_path_factory):
    """Run the command in a child process. It must never end in a traceback."""
    home = tmp_path_factory.mktemp("home")
    data = compiled_into(tmp_path_factory.mktemp("data"))

    def eprep(*arguments, data_dir=data, cwd=None, **environment):
        words = ["--data-dir", *map(str, (data_dir, *arguments))]
        done = run_eprep(words, {"HOME": str(home), **environment}, cwd or Path.cwd())
        done.stdout, done.stderr = done.stdout.decode(), done.stderr.decode()
        assert "Traceback" not in done.stderr
        return done

    return eprep


@pytest.fixture(scope="session")
def eprep_all(eprep):
    """Run the command several times at once, with each of the arguments."""

    def eprep_all(commands, **options):
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return list(pool.map(lambda arguments: eprep(*arguments, **options), commands))

    return eprep_all


SYLLABUS = """\
schema: eprep.syllabus/1
subjects:
  - id: dl
    name: 深層学習
    chapters:
      - {id: feedforward, name: 順伝播, sections: [{id: day1-hidden, name: 中間層}]}
      - {id: output, name: 出力, sections: [{id: day1-output, name: 出力層}]}
"""


@pytest.fixture
def small_bank(write, bank_text, drill_text, tmp_path):
    """Make a bank that stands by itself: a syllabus, two files, a faulty one, a drill."""

    def small_bank(folder):
        name = folder.relative_to(tmp_path)
        write(
            {
                f"{name}/syllabus.yaml": SYLLABUS,
                f"{name}/a.yaml": bank_text("a1", "a2", "a3"),
                f"{name}/b.yaml": bank_text("b1"),
                f"{name}/c.yaml": bank_text("c1").replace("answer: A", "answer: C"),
                f"{name}/d/drill.yaml": drill_text,
                f"{name}/d/right/r.py": "def softmax(x): ...\n",
            }
        )
        return folder

    return small_bank


@pytest.fixture(scope="session")
def whole():
    """Everything that an opened bank says of itself."""

    def whole(library):
        return {
            "entries": list(library.entries),
            "bodies": [library.question(entry.id) for entry in library.entries],
            "counts": dict(library.counts),
            "reports": list(library.reports()),
            "faulty": library.faulty_files,
            "left out": list(library.left_out),
            "syllabus": library.syllabus,
        }

    return whole
