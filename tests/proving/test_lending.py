"""Proofs that need PyTorch or MNIST are lent them, and nothing else is."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from eprep.cli.lending import Lending
from eprep.core.question import Common, Proof, Question
from eprep.core.trial import Limits, Raised, Returned
from eprep.kinds.number import Number
from eprep.proving.answers import prove
from eprep.proving.bench import Bench
from eprep.proving.evaluator import SOURCE
from eprep.sandbox.isolation import runners
from eprep.sandbox.one_shot import LimitsRunner
from eprep.sandbox.profiles import MATHS, TORCH
from eprep.sandbox.sandbox import Sandbox
from reference_impl.files.idx import idx_header

IMAGES = "t10k-images-idx3-ubyte"
LIMITS = Limits(wall=20, cpu=20, memory_mb=512)

needs_torch = pytest.mark.skipif(find_spec("torch") is None, reason="without PyTorch")


@pytest.fixture(scope="module")
def mnist(tmp_path_factory):
    """Two images of two by three."""
    folder = tmp_path_factory.mktemp("mnist")
    images = np.arange(12, dtype=np.uint8)
    (folder / IMAGES).write_bytes(idx_header((2, 2, 3)) + images.tobytes())
    return folder


@pytest.fixture(autouse=True)
def _without_mnist(monkeypatch):
    monkeypatch.delenv("EPREP_MNIST_DIR", raising=False)


@pytest.fixture(scope="module")
def lend(run):
    with Lending(lambda: run, Path("/nowhere")) as lend:
        yield lend


@pytest.fixture
def proved(run, lend):
    def proved(answer, program, *needs):
        proof = Proof(executed=program, needs=needs)
        common = Common(id="q", kind="number", section="s", prompt="p", proof=proof)
        return prove(Question(common, Number(answer), ""), Bench(run, LIMITS, lend))

    return proved


PROGRAMS = {
    "a shape": (6, "print(torch.ones(2, 3).numel())"),
    "a gradient": (4, "x = torch.tensor(2.0, requires_grad=True)\n(x ** 2).backward()\nprint(x.grad.item())"),
    "layers": (15, "from torch import nn\nm = nn.Sequential(nn.Linear(4, 3), nn.ReLU())\nprint(sum(p.numel() for p in m.parameters()))"),
    "an optimiser": (9, "x = torch.tensor(10.0, requires_grad=True)\no = torch.optim.SGD([x], lr=1)\nx.backward()\no.step()\nprint(x.item())"),
    "batches": (4, "from torch.utils.data import DataLoader\nprint(len(list(DataLoader(torch.arange(10), batch_size=3, shuffle=True))))"),
    "a recurrent layer": (10, "print(torch.nn.LSTM(3, 5)(torch.ones(7, 2, 3))[1][0].numel())"),
    "beside NumPy": (3, "import numpy as np\nprint(torch.from_numpy(np.ones(3)).sum().item())"),
}  # fmt: skip


@needs_torch
@pytest.mark.parametrize("name", PROGRAMS)
def test_a_proof_may_use_pytorch(name, proved):
    answer, program = PROGRAMS[name]
    found = proved(answer, f"import torch\n{program}", "torch")
    assert (found.standing, found.reasons) == ("executed", ())


@needs_torch
def test_a_lie_of_pytorchs_is_told(proved):
    found = proved(5, "import torch\nprint(torch.ones(2, 3).numel())", "torch")
    assert (found.standing, [reason.key for reason in found.reasons]) == (
        "failed",
        ["proof.differs"],
    )


@needs_torch
@pytest.mark.parametrize("level", [*runners(MATHS), "limits"])
def test_whoever_is_lent_pytorch_is_shut_in_as_before(level, mnist):
    packages = (*MATHS, TORCH)
    made = runners(packages, str(mnist)).get(level, lambda: LimitsRunner(packages, str(mnist)))
    program = f"""
import os, sys, torch
answers = [torch.ones(2).half().sum().item(), len(os.listdir(os.environ["EPREP_MNIST_DIR"]))]
for attempt in (
    lambda: open({__file__!r}), lambda: open({str(mnist / "new")!r}, "w"), lambda: os.fork(),
    lambda: __import__("socket").socket(), lambda: __import__("yaml"), lambda: __import__("eprep"),
    lambda: torch.save(1, "/tmp/proof"),
):
    try:
        attempt()
    except (OSError, ImportError, RuntimeError):
        answers.append("refused")
print(*answers)
"""
    run = made()
    try:
        with run(SOURCE, "output", LIMITS) as running:
            assert running.call([program]) == Returned("2.0 1" + " refused" * 7 + "\n")
    finally:
        run.close()


def test_what_was_not_asked_for_is_not_lent(run, lend):
    assert lend(["statistics", "numpy.linalg"]) is None
    assert lend(["mnist"]) is None
    with run(SOURCE, "output", LIMITS) as running:
        assert isinstance(running.call(["import torch"]), Raised)


READ = (
    "import os\nfrom pathlib import Path\nfrom reference_impl.files.idx import read_idx\n"
    f"print(read_idx(Path(os.environ['EPREP_MNIST_DIR']) / {IMAGES!r}).sum())"
)


def test_a_proof_may_read_mnist_where_it_lies(proved, mnist, monkeypatch):
    monkeypatch.setenv("EPREP_MNIST_DIR", str(mnist))
    assert proved(66, READ, "mnist").standing == "executed"
    assert proved(65, READ, "mnist").standing == "failed"


def test_without_mnist_a_proof_is_not_checked(proved):
    found = proved(66, READ, "mnist")
    assert (found.standing, [reason.key for reason in found.reasons]) == (
        "unchecked",
        ["proof.no_mnist"],
    )


def test_a_proof_without_that_need_does_not_see_mnist(proved, mnist, monkeypatch):
    monkeypatch.setenv("EPREP_MNIST_DIR", str(mnist))
    assert proved(66, READ).reasons[0].key == "proof.unworkable"


def test_what_lends_no_more_lends_nothing(run):
    lend = Lending(lambda: run, Path("/nowhere"))
    with lend:
        pass
    assert lend([TORCH, "mnist"]) is None


def test_a_submission_is_lent_none_of_it():
    with Sandbox() as run, run("def f(name): __import__(name)", "f", LIMITS) as running:
        assert running.call(["torch"]).exception == "ModuleNotFoundError"
