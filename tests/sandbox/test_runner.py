"""The parent's side: limits hold, children end, and what they print is kept."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

import reference_impl
from eprep.core.trial import Limits, Opaque, Raised, Returned, Stopped
from eprep.sandbox import one_shot, processes
from eprep.sandbox.bounds import OUTPUT_MOST
from eprep.sandbox.one_shot import LimitsRunner

LIMITS = Limits(wall=1, cpu=2)


@pytest.fixture(scope="session")
def call(run):
    def call(source, *arguments, limits=LIMITS):
        with run(source, "f", limits) as running:
            return running.call(arguments)

    return call


def test_a_value_comes_back_as_it_was(call):
    reply = call("def f(*a): return a", np.eye(2), {"W1": np.ones(1, np.int32)}, 3, 0.5, True, "é")
    assert isinstance(reply, Returned)
    eye, network, *rest = reply.value
    assert (eye.tolist(), network["W1"].dtype, rest) == (
        [[1.0, 0.0], [0.0, 1.0]],
        np.int32,
        [3, 0.5, True, "é"],
    )


@pytest.mark.parametrize(
    ("body", "mutated"),
    [
        pytest.param("pass", False, id="nothing"),
        pytest.param("x[0] = 1.0", True, id="an element"),
        pytest.param("x[0] = x[0]", False, id="an element by itself"),
        pytest.param("x.shape = (2, 1)", True, id="the shape"),
        pytest.param("n['b'] = x", True, id="a key more"),
        pytest.param("n['W'] += 1", True, id="inside a dict"),
        pytest.param("n['W'] = n['W'] + 1", True, id="an entry of a dict"),
        pytest.param("x[0] = -0.0", True, id="the sign of zero"),
    ],
)
def test_a_changed_argument_is_told(call, body, mutated):
    reply = call(f"def f(x, n): {body}", np.zeros(2), {"W": np.zeros(2)})
    assert reply.mutated is mutated


def test_output_is_kept_with_strange_bytes_replaced(run):
    source = (
        "import sys\nprint('loaded')\ndef f(x):\n"
        " print('計算', '\\udcff', flush=True)\n sys.stdout.buffer.write(b'\\xff\\n')\n sys.stdout.flush()\n sys.stderr.write('!')"
    )
    with run(source, "f", LIMITS) as running:
        running.call([1])
    assert running.output == "loaded\n計算 \\udcff\n\ufffd\n!"


def test_output_is_kept_up_to_its_bound(run):
    source = "def f(x):\n while True: print('a' * 99)"
    with run(source, "f", LIMITS) as running, pytest.raises(Stopped):
        running.call([1])
    assert len(running.output) == OUTPUT_MOST


@pytest.mark.parametrize("wait", ["time.sleep(10**6)", "while True: pass"])
def test_arguments_that_the_child_does_not_take_cannot_hold_the_parent(call, wait):
    begun = time.monotonic()
    with pytest.raises(Stopped) as stopped:
        call(f"import time\n{wait}", np.zeros(10**6), limits=Limits(wall=0.5, cpu=60))
    assert stopped.value.outcome == "time_limit"
    assert time.monotonic() - begun < 20


def test_a_child_that_never_starts_cannot_hold_the_parent(monkeypatch, tmp_path):
    hanging = tmp_path / "hanging.py"
    hanging.write_text("import time\ntime.sleep(10**6)")
    monkeypatch.setattr(processes, "START", hanging)
    monkeypatch.setattr(one_shot, "START_SECONDS", 0.5)
    source = f"# {'あ' * 21_000}"  # more than a pipe holds
    with LimitsRunner()(source, "f", LIMITS) as running, pytest.raises(Stopped) as stopped:
        running.call([1])
    assert stopped.value.message.values["reason"].key == "internal.start"


def test_the_wall_clock_runs_for_all_calls_together(run):
    with run("import time\ndef f(x): time.sleep(0.4)", "f", LIMITS) as running:
        running.call([1])
        running.call([1])
        with pytest.raises(Stopped) as stopped:
            running.call([1])
    assert stopped.value.outcome == "time_limit"


def test_computing_time_is_bound_apart_from_the_wall_clock(call):
    begun = time.monotonic()
    with pytest.raises(Stopped) as stopped:
        call("def f():\n while True: pass", limits=Limits(wall=60, cpu=0.5))
    assert stopped.value.outcome == "time_limit"
    assert time.monotonic() - begun < 10


def test_loading_numpy_is_not_counted(call):
    assert isinstance(call("def f(): return 1", limits=Limits(wall=0.2, cpu=0.1)), Returned)


def test_memory_is_bound_beyond_what_numpy_takes(run):
    source = "import numpy as np\ndef f(n): return float(np.ones(n, np.uint8).sum())"
    limits = Limits(wall=5, cpu=5, memory_mb=100)
    with run(source, "f", limits) as running:
        few, many = running.call([40 * 2**20]), running.call([130 * 2**20])
    assert isinstance(few, Returned)
    assert isinstance(many, Raised)
    assert many.outcome == "memory_limit"


def test_an_exception_is_told_with_its_line(call):
    reply = call("\n\ndef f(x):\n    y = x\n    return y / 0\n", 1)
    assert reply.message.values == {"said": "ZeroDivisionError: division by zero", "line": 5}


@pytest.mark.parametrize(
    ("source", "line"),
    [
        pytest.param("x = 1\ndef f(x) return", 2, id="syntax"),
        pytest.param("\n\nraise ValueError", 3, id="while it is loaded"),
    ],
)
def test_a_program_that_does_not_load_is_told_with_its_line(call, source, line):
    with pytest.raises(Stopped) as stopped:
        call(source, 1)
    assert stopped.value.message.values["line"] == line


def test_a_strange_value_is_known_by_name_alone(call):
    assert call("class T: pass\ndef f(): return T()").value == Opaque("T")


def test_nothing_of_our_environment_reaches_the_child(call, monkeypatch):
    monkeypatch.setenv("EPREP_TEST_SECRET", "answer")
    names = call("import os\ndef f(): return [*os.environ, os.getcwd()]").value
    assert "EPREP_TEST_SECRET" not in names
    assert "HOME" not in names
    assert names[-1] == str(Path(os.sep).resolve())


def test_the_child_has_no_descriptor_of_ours(call, tmp_path):
    source = (
        "import os\ndef f():\n found = []\n for n in range(3, 64):\n"
        "  try: found.append(os.fstat(n).st_ino)\n  except OSError: pass\n return found"
    )
    with (tmp_path / "answers").open("w") as file:
        os.set_inheritable(file.fileno(), True)
        assert os.fstat(file.fileno()).st_ino not in call(source).value


def test_an_exception_in_the_parent_ends_the_child(run):
    with (
        pytest.raises(ValueError, match="ours"),
        run("import time\ntime.sleep(10**6)", "f", LIMITS),
    ):
        raise ValueError("ours")  # and `nothing_is_left` looks for the child


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for it")
def test_a_parent_that_is_killed_leaves_no_child():
    script = (
        "from eprep.core.trial import Limits\nfrom eprep.sandbox.one_shot import LimitsRunner\n"
        "source = 'import time\\nprint(1)\\ntime.sleep(10**6)'\n"
        "with LimitsRunner()(source, 'f', Limits(wall=600)) as running:\n"
        " print(running._process.pid, flush=True)\n running.call([1])"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as parent:
        child = Path("/proc", parent.stdout.readline().decode().strip())
        time.sleep(0.5)
        assert child.exists()
        parent.kill()
    deadline = time.monotonic() + 5
    while child.exists() and "Z" not in child.joinpath("stat").read_text().split():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    os.waitpid(int(child.name), 0)  # we are its foster parent


def test_two_programs_run_side_by_side(run):
    with (
        run("def f(x): return x + 1", "f", LIMITS) as one,
        run("def f(x): return x + 2", "f", LIMITS) as other,
    ):
        assert (one.call([1]).value, other.call([1]).value, one.call([5]).value) == (2, 3, 6)


@pytest.mark.parametrize(
    "read",
    [
        "import reference_impl",
        "import sys; sys.path.append(SITE); import reference_impl",
        "import sys; sys.path.append(SITE); import eprep",
        "open(SITE + '/reference_impl/activations.py').read()",
    ],
)
def test_answers_that_are_installed_beside_numpy_stay_hidden(run, tmp_path, read):
    site = tmp_path / "site-packages"
    site.mkdir()
    for package in (Path(reference_impl.__file__).parent, Path(np.__file__).parent):
        (site / package.name).symlink_to(package)
    (site / "eprep").symlink_to(Path(LimitsRunner.__call__.__code__.co_filename).parent.parent)
    source = f"SITE = {str(site)!r}\n{read}\ndef f(): return 1"
    script = (
        "import json, sys\nsys.path.insert(0, sys.argv[1])\n"
        "from eprep.core.trial import Limits, Stopped\n"
        "from eprep.sandbox import processes\n"
        f"from {type(run).__module__} import {type(run).__name__} as Runner\n"
        "assert processes._folder('numpy') == sys.argv[1]\n"
        "run = Runner()\n"
        "try:\n with run(sys.argv[2], 'f', Limits()) as r: said = r.call([]).value\n"
        "except Stopped as stop: said = stop.outcome\n"
        "print(json.dumps(said))\nif hasattr(run, 'close'): run.close()"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", script, str(site), source],
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    )
    assert json.loads(done.stdout) in ("forbidden", "runtime_error")
