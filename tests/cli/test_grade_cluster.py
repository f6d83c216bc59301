"""`eprep grade --cluster`: the same bytes from other machines, and nothing lost with them."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time

import click
import pytest

from eprep.cli.grade.cluster.executor import open_cluster
from eprep.sandbox.isolation import Assessment
from tests.cli.cluster import Cluster
from tests.cli.processes import alive, children, until
from tests.cli.test_grade_batch import HALF, LOOPING, RIGHT, SLOW, WRONG, timeless

if sys.platform != "linux":
    pytest.skip("processes are looked for in /proc", allow_module_level=True)

CLASS = {
    "cli-curve/青木.py": RIGHT,
    "cli-curve/い\nとう.py": HALF,
    "cli-curve/c.py": SLOW.format(0.3),
    "cli-curve/d.py": "def sigmoid(x) return x",
    "cli-curve/loop.py": LOOPING,
    "sigmoid/b.py": WRONG,
    "sigmoid/a.py": RIGHT,
    "softmax/a.py": "import numpy as np\ndef softmax(x): return np.exp(x) / np.sum(np.exp(x))\n",
    "none/a.py": RIGHT,
}
ALLOW = "--allow-weak-isolation"

OTHER_VERSION = "import eprep\neprep.__version__ = '9.9.9'\n"
DEADLY = "# deadly"
DYING = f"""
import os
from eprep.cli.grade.cluster import worker
whole = vars(worker).setdefault("whole", worker.grade_task)  # a nanny loads this twice
def grade_task(question, task, *rest):
    if {DEADLY!r} in task.source:
        os._exit(1)
    return whole(question, task, *rest)
worker.grade_task = grade_task
"""


@pytest.fixture(scope="module")
def probed(tmp_path_factory, compiled):
    """A data folder that knows how well this machine shuts a submission in."""
    folder = shutil.copytree(compiled, tmp_path_factory.mktemp("probed") / "data")
    Assessment(memory=folder / "cache" / "isolation.json").level  # noqa: B018  it is looked up and kept
    return folder


@pytest.fixture
def data(tmp_path, probed):
    return shutil.copytree(probed, tmp_path / "data")


@pytest.fixture(scope="module")
def cluster(tmp_path_factory, probed):
    """A scheduler and two workers."""
    folder = tmp_path_factory.mktemp("cluster")
    cluster = Cluster(folder, shutil.copytree(probed, folder / "data"))
    cluster.first = cluster.worker()
    cluster.worker()
    yield cluster
    cluster.close()


@pytest.fixture
def own_cluster(tmp_path, data):
    """A scheduler without workers."""
    folder = tmp_path / "cluster"
    folder.mkdir()
    cluster = Cluster(folder, shutil.copytree(data, folder / "data"))
    yield cluster
    cluster.close()


@pytest.fixture
def begun(command, tmp_path):
    """Grading that has begun: the process, and the file that it resumes from."""
    processes = []

    def begun(cluster, folder, *options, enough=1):
        resume = tmp_path / "resume.jsonl"
        options = ["--json", "--cluster", cluster.address, "--resume", resume, *options]
        start = command("grade", "--all", folder, *options)
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
        process = subprocess.Popen(**start, **pipes)
        processes.append(process)
        until(lambda: resume.exists() and resume.read_bytes().count(b"\n") >= enough)
        return process, resume

    yield begun
    for process in processes:
        process.kill()
        process.communicate()


def documents(text):
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.soak
def test_a_cluster_prints_the_same_bytes_as_two_jobs(eprep, cluster, handed_in):
    folder = handed_in(CLASS)
    (folder / "cli-curve" / "sjis.py").write_bytes("# 答え\n".encode("cp932") + RIGHT.encode())
    (folder / "cli-curve" / os.fsdecode(b"\xff.py")).write_text(WRONG)
    options = ["grade", "--all", folder, "--json", "--seed", 5, ALLOW]
    here = eprep(*options, "--jobs", 2)
    there = eprep(*options, "--cluster", cluster.address)
    assert timeless(there.stdout) == timeless(here.stdout)
    assert (there.returncode, there.stderr) == (here.returncode, here.stderr)
    assert len(there.stdout.splitlines()) == len(CLASS) + 2


@pytest.mark.soak
def test_a_reader_sees_the_same_words(eprep, cluster, program):
    files = [
        program("print('あ')\n" + HALF, "a.py"),
        program("def sigmoid(x): return 1 - x", "b.py"),
    ]
    options = ["grade", "cli-curve", *files, "--seed", 5, "--lang", "en"]
    here = eprep(*options)
    there = eprep(*options, "--cluster", cluster.address)
    assert (there.stdout, there.stderr) == (here.stdout, here.stderr)
    assert "あ" in there.stdout


def test_a_killed_worker_takes_nothing_with_it_and_leaves_nothing_behind(begun, cluster, handed_in):
    folder = handed_in({f"cli-curve/{n}.py": SLOW.format(0.3) for n in range(10)})
    worker, cluster.first = cluster.first, cluster.worker()
    process, _ = begun(cluster, folder)
    until(lambda: alive(children(worker.pid)))
    zygote = children(worker.pid)
    worker.kill()
    output, said = process.communicate(timeout=60)
    assert process.returncode == 0, said
    assert [document["file"] for document in documents(output)] == [
        str(folder / "cli-curve" / f"{n}.py") for n in range(10)
    ]
    until(lambda: not alive(zygote))


def test_workers_that_are_something_else_are_named_and_get_nothing(
    eprep, cluster, handed_in, data, weak, tmp_path
):
    preload = tmp_path / "other_version.py"
    preload.write_text(OTHER_VERSION)
    strangers = [cluster.worker("--preload", preload), cluster.worker(data=data)]
    addresses = [cluster.worker_address(stranger) for stranger in strangers]
    try:
        folder = handed_in({f"cli-curve/{n}.py": SLOW.format(0.3) for n in range(9)})
        done = eprep("grade", "--all", folder, "--json", "--cluster", cluster.address)
        sentence = next(line for line in done.stderr.splitlines() if "次のワーカー" in line)
        assert all(address in sentence for address in addresses)
        assert "9.9.9" in sentence
        assert "--allow-weak-isolation" in sentence
        assert (done.returncode, len(documents(done.stdout))) == (0, 9)
        assert {document["isolation"] for document in documents(done.stdout)} != {"limits"}
    finally:
        for stranger in strangers:
            stranger.kill()


def test_ctrl_c_ends_it_at_once(begun, cluster, handed_in):
    programs = {f"cli-curve/{n}.py": SLOW.format(0.4) for n in range(20)}
    process, resume = begun(cluster, handed_in(programs))
    process.send_signal(signal.SIGINT)
    output, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert "Traceback" not in said
    kept = documents(resume.read_text())
    assert [document for document in documents(output) if document not in kept] == []


ADDRESSES = [
    "nonsense", "", "tcp://", "tcp://:8786", "ftp://127.0.0.1:1", "127.0.0.1:0", "127.0.0.1:65536",
    "tcp://127.0.0.1", "user@127.0.0.1:1", "127.0.0.1:１", "tcp://127.0.0.1:1/", " 127.0.0.1:1",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_no_address_is_a_mistake_of_usage(address):
    terms = {"allow_weak": False, "doubt_time": True}
    with pytest.raises(click.UsageError), open_cluster(address, {}, print, **terms):
        pass


def test_an_address_that_is_none_is_one_sentence(eprep, program):
    done = eprep("grade", "sigmoid", program(RIGHT), "--cluster", "nonsense")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)


def test_threads_here_and_a_cluster_there_are_one_too_many(eprep, program):
    done = eprep("grade", "sigmoid", program(RIGHT), "--cluster", "127.0.0.1:1", "--jobs", 2)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)


def test_a_scheduler_that_does_not_answer_is_not_waited_for(eprep, program, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        resume = tmp_path / "resume.jsonl"
        begun = time.monotonic()
        done = eprep("grade", "sigmoid", program(RIGHT), "--cluster", address, "--resume", resume)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (5, "", 1)
    assert address in done.stderr
    assert not resume.exists()
    assert time.monotonic() - begun < 30


def test_a_worker_is_no_scheduler(eprep, cluster, program):
    worker = cluster.worker_address(cluster.first)
    done = eprep("grade", "sigmoid", program(RIGHT), "--cluster", worker)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (5, "", 1)


WITHOUT = """
import sys
class Block:
    def find_spec(self, name, *rest):
        if name.split(".")[0] in ("distributed", "dask"):
            raise ModuleNotFoundError(name=name)
sys.meta_path.insert(0, Block())
from eprep.cli import main
main()
"""


def test_without_the_extra_one_sentence_says_how_to_get_it(command, program, tmp_path):
    start = command("grade", "sigmoid", program(RIGHT), "--cluster", "127.0.0.1:1")
    start["args"][1:3] = ["-c", WITHOUT]
    done = subprocess.run(**start, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert "pip install 'eprep[cluster]'" in done.stderr


@pytest.mark.soak
def test_a_program_that_kills_every_worker_is_given_up_and_the_others_are_not(
    eprep, own_cluster, handed_in, tmp_path
):
    preload = tmp_path / "dying.py"
    preload.write_text(DYING)
    for _ in range(2):
        own_cluster.worker("--preload", preload, nanny=True)
    programs = {f"cli-curve/{n}.py": RIGHT for n in range(9)}
    folder = handed_in({**programs, "cli-curve/4.py": RIGHT + DEADLY})
    done = eprep("grade", "--all", folder, "--json", "--cluster", own_cluster.address)
    verdicts = [document["verdict"] for document in documents(done.stdout)]
    assert verdicts == ["pass"] * 4 + ["internal_error"] + ["pass"] * 4, done.stderr
    assert done.returncode == 5


@pytest.mark.soak
def test_without_any_worker_it_waits_and_goes_on_when_one_comes(begun, own_cluster, handed_in):
    first = own_cluster.worker()
    folder = handed_in({f"cli-curve/{n}.py": SLOW.format(0.4) for n in range(8)})
    process, _ = begun(own_cluster, folder)
    first.kill()
    assert "使えるワーカーがいません" in process.stderr.readline()
    own_cluster.worker()
    output, said = process.communicate(timeout=60)
    assert (process.returncode, len(documents(output))) == (0, 8), said


@pytest.mark.soak
@pytest.mark.parametrize("who", ["workers", "scheduler", "scheduler hangs"])
def test_when_nobody_comes_back_what_was_done_is_kept(begun, own_cluster, handed_in, who, eprep):
    worker = own_cluster.worker()
    folder = handed_in({f"cli-curve/{n}.py": SLOW.format(0.4) for n in range(8)})
    process, resume = begun(own_cluster, folder, enough=2)
    if who == "workers":
        worker.kill()
    elif who == "scheduler":
        own_cluster.scheduler.kill()
    else:
        own_cluster.scheduler.send_signal(signal.SIGSTOP)
    _, said = process.communicate(timeout=200)
    own_cluster.scheduler.send_signal(signal.SIGCONT)
    assert (process.returncode, "--resume" in said, "Traceback" in said) == (5, True, False)
    kept = documents(resume.read_text())
    assert 2 <= len(kept) < 8
    after = eprep("grade", "--all", folder, "--json", "--resume", resume, ALLOW)
    assert [document for document in documents(after.stdout) if document in kept] == kept


@pytest.mark.soak
def test_who_ran_out_of_time_beside_others_is_tried_alone(eprep, own_cluster, handed_in):
    """Sixteen share the processors, and each needs more than a fifth of its time alone."""
    own_cluster.worker("--nthreads", "16")
    busy = "import time\nend = time.process_time() + 0.7\nwhile time.process_time() < end: pass\n"
    folder = handed_in({f"cli-curve/{n}.py": busy + RIGHT for n in range(16)})
    options = ["--json", "--cluster", own_cluster.address, "--timeout", 3]
    done = eprep("grade", "--all", folder, *options)
    assert {document["verdict"] for document in documents(done.stdout)} == {"pass"}
