"""`eprep bank verify`: every proof is worked out, and every program of a drill is tried."""

import re
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.processes import alive, children, until

SOUND = """
schema: eprep.bank/1
defaults: {section: cli-one}
questions:
  - {id: v-computed, kind: number, prompt: p, answer: 6, proof: {computed: "np.sum([1, 2, 3])"}}
  - id: v-held
    kind: single
    prompt: p
    choices: [{text: い, holds: "np.all([1])"}, {text: ろ, holds: "np.all([0])"}]
    answer: い
    proof: {computed: holds}
  - id: v-executed
    kind: number
    prompt: p
    answer: 6
    proof: {executed: "import numpy as np\\nprint(np.sum([1, 2, 3]))", prints: "6"}
  - {id: v-stated, kind: number, prompt: p, answer: 6, proof: {stated: 定義。}}
"""
LIES = """
schema: eprep.bank/1
defaults: {section: cli-one}
questions:
  - {id: l-number, kind: number, prompt: p, answer: 6, unit: 個, proof: {computed: "np.sum([1, 2])"}}
  - {id: l-right, kind: number, prompt: p, answer: 3, proof: {computed: "np.sum([1, 2])"}}
  - {id: l-constant, kind: number, prompt: p, answer: 6, proof: {computed: "2 * 3"}}
  - {id: l-raises, kind: number, prompt: p, answer: 6, proof: {executed: "import math\\n\\nprint(math.log(0))"}}
  - {id: l-needs, kind: number, prompt: p, answer: 6, proof: {executed: "import no_such_module\\nprint(no_such_module.ones(6).sum())", needs: [no_such_module]}}
"""
TOLD = """\
l-number: 問題あり: 証明を計算すると 3 だが、問題集の正解は「6 個」である
l-constant: 問題あり: 証明が何も計算していない。NumPy、SymPy、reference_impl のどれかを呼び出す: 2 * 3
l-raises: 問題あり: 証明を計算できない（実行時エラー）: 3行目: ValueError: math domain error
l-needs: モジュール no_such_module がないため、ここでは証明を確かめていない
証明5問: 計算1、実行0、文章0、証明なし0、未確認1、失敗3
"""
RIGHT = "def sigmoid(x):\n    import numpy as np\n    return 1 / (1 + np.exp(-x))\n"
WRONG = "# misconception: half 何でも半分だと思った\ndef sigmoid(x):\n    return x / 2\n"


@pytest.fixture
def bank(own_bank):
    """Write a file into a bank of one's own, in place of the questions that are there."""

    def bank(text, name="bank.yaml"):
        path = own_bank / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return bank


@pytest.fixture
def drill(own_bank):
    """Put programs into a drill's folder."""

    def drill(folder="curve", **programs):
        for name, source in programs.items():
            kind, _, stem = name.partition("_")
            path = own_bank / folder / kind / f"{stem}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source, encoding="utf-8")
        return own_bank / folder

    return drill


def test_sound_proofs_are_counted(eprep, bank):
    done = eprep("bank", "verify", bank(SOUND))
    assert done.stdout == "証明4問: 計算2、実行1、文章1、証明なし0、未確認0、失敗0\n"
    assert (done.returncode, done.stderr) == (0, "")


def test_each_proof_that_fails_is_told_in_a_line(eprep, bank):
    done = eprep("bank", "verify", bank(LIES))
    assert (done.returncode, done.stdout, done.stderr) == (1, TOLD, "")


def test_what_is_not_checked_and_what_has_no_proof_is_no_failure(eprep, bank):
    head, *questions = LIES.split("  - ")
    path = bank(
        f"{head}  - {questions[-1]}  - {{id: l-bare, kind: number, prompt: p, answer: 1}}\n"
    )
    done = eprep("bank", "verify", path)
    assert "証明なし1、未確認1、失敗0" in done.stdout
    assert done.returncode == 0


MEND = """
schema: eprep.bank/1
defaults: {section: cli-one}
questions:
  - id: v-mend
    kind: repair
    prompt: p
    listing: |
      import numpy as np
      def sigmoid(x):
          return 1 / (1 + np.exp(x))
    mend: {return 1 / (1 + np.exp(x)): return 1 / (1 + np.exp(-x))}
    why: 符号が逆である。
    function: sigmoid
    reference: reference_impl.sigmoid
    groups: [{name: 組, draw: {x: "normal(3)"}}]
  - {id: v-number, kind: number, prompt: p, answer: 6, proof: {computed: "np.sum([1, 2, 3])"}}
"""


def test_a_program_to_be_mended_is_proved_by_running_it(eprep, bank):
    assert eprep("bank", "verify", bank(MEND)).stdout.startswith("証明2問: 計算1、実行1、")
    done = eprep("bank", "verify", bank(MEND.replace("np.exp(-x))}", "np.exp(-2 * x))}")))
    assert done.stdout.startswith("v-mend: 問題あり: 直したプログラムが合格しない")
    assert done.returncode == 1


VARIED = """
schema: eprep.bank/1
defaults: {section: cli-one}
questions:
  - id: v-drawn
    kind: number
    variant: parameters
    prompt: "{{net}}"
    answer: "{{answer}}"
    proof: {computed: "parameter_count({{sizes}})"}
"""


def test_a_question_with_parameters_is_proved_in_several_draws(eprep, bank):
    path = bank(VARIED)
    assert eprep("bank", "verify", path).returncode == 0
    told = ["1"]
    for _ in range(2):  # what proves the first draw does not prove another
        proof = f"np.sum([{told[-1]}])"
        done = eprep("bank", "verify", bank(VARIED.replace("parameter_count({{sizes}})", proof)))
        assert (done.stdout.partition(":")[0], done.returncode) == ("v-drawn", 1)
        told += re.findall("「(\\d+)」", done.stdout)
    assert len(set(told)) == 3


@pytest.mark.parametrize("others", [SOUND, LIES], ids=["sound", "lies"])
def test_a_faulty_file_exits_3_and_the_others_are_verified(eprep, bank, own_bank, others):
    path = bank(SOUND.replace("answer: い", "answer: は").replace("id: v", "id: f"), "faulty.yaml")
    bank(others)
    done = eprep("bank", "verify", own_bank / "bank.yaml", path)
    assert done.stdout.startswith(f"{path}:10:13: BANK011 ")
    assert ("l-number" in done.stdout) == (others is LIES)
    assert done.returncode == 3


def test_only_the_named_file_is_verified(eprep, bank):
    one = bank(SOUND, "one.yaml")
    bank(LIES, "two.yaml")
    done = eprep("bank", "verify", one)
    assert ("l-number" in done.stdout, done.returncode) == (False, 0)
    assert done.stdout.startswith("証明4問")


def test_a_path_without_a_bank_is_a_usage_error(eprep, own_bank):
    done = eprep("bank", "verify", own_bank / "nowhere.yaml")
    assert (done.returncode, done.stdout) == (2, "")


def test_a_question_is_verified_by_its_id(eprep, bank):
    bank(SOUND + LIES.partition("questions:\n")[2])
    done = eprep("bank", "verify", "v-computed", "l-number")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1].startswith("証明2問: 計算1")
    assert done.stdout.count("問題あり") == 1


def test_an_id_that_is_none_is_told_what_is_near(eprep, bank):
    bank(SOUND)
    done = eprep("bank", "verify", "v-comput")
    assert (done.returncode, done.stdout) == (4, "")
    assert "v-computed" in done.stderr


def test_a_question_with_a_fault_is_said_to_be_left_out(eprep, bank):
    bank(SOUND.replace("{id: v-computed, kind: number", "{id: v-computed, kind: nombre"))
    done = eprep("bank", "verify", "v-computed")
    assert (done.returncode, done.stdout) == (3, "")
    assert "v-computed" in done.stderr


def test_a_drill_is_told_with_its_table(eprep, drill, own_bank):
    folder = drill(right_exp=RIGHT, wrong_half=WRONG)
    yaml = folder / "drill.yaml"
    inseparable = "inseparable: {行列: 同じ。, ベクトル: 同じ。, 大きな値: 同じ。}\n"
    yaml.write_text(yaml.read_text(encoding="utf-8") + inseparable, encoding="utf-8")
    done = eprep("bank", "verify", folder)
    first, *groups, wrong, last = done.stdout.splitlines()
    assert first == "cli-curve: 正しいプログラム1本、誤ったプログラム1本"
    assert [line.split()[1].partition("（")[0] for line in groups] == [
        "行列",
        "ベクトル",
        "大きな値",
    ]
    assert wrong.split() == ["half.py", "×", "×", "×", "half"]
    assert last == "演習1件: 問題あり0"
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("programs", "problem"),
    [
        pytest.param({"wrong_right": f"# misconception: a b\n{RIGHT}"}, "right.py が合格する", id="a wrong one that passes"),
        pytest.param({"right_half": WRONG}, "half.py が「行列」で落ちる", id="a right one that fails"),
        pytest.param({"wrong_half": WRONG}, "グループ「行列」だけで落ちる誤ったプログラムがない", id="groups that catch nobody alone"),
    ],
)  # fmt: skip
def test_a_drill_with_a_problem_exits_1(eprep, drill, programs, problem):
    done = eprep("bank", "verify", drill(**programs))
    assert f"cli-curve: 問題あり: {problem}" in done.stdout
    assert done.stdout.endswith("演習1件: 問題あり1\n")
    assert done.returncode == 1


def test_drills_are_told_in_their_order_however_long_they_take(eprep, drill, own_bank):
    slow = f"import time\ntime.sleep(0.5)\n{RIGHT}"
    text = (own_bank / "curve" / "drill.yaml").read_text(encoding="utf-8")
    for number, source in enumerate((slow, RIGHT, slow, RIGHT)):
        folder = drill(f"more/{number}", right_exp=source)
        (folder / "drill.yaml").write_text(text.replace("cli-curve", f"d-{number}"), "utf-8")
    done = eprep("bank", "verify", own_bank / "more")
    named = [
        line.partition(":")[0] for line in done.stdout.splitlines() if "正しいプログラム" in line
    ]
    assert named == ["d-0", "d-1", "d-2", "d-3"]


def test_weak_isolation_is_said_once_for_each_sandbox(weak, eprep, drill):
    done = eprep("bank", "verify", drill(right_exp=RIGHT))
    assert done.stderr.count("limits") == len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal of this kind there")
def test_a_terminal_shows_how_far_it_has_come(command, bank):
    from tests.tui.terminal import Terminal

    slow = '"import time\\ntime.sleep(1)\\nprint(6)"'
    late = f"id: l-right, kind: number, prompt: p, answer: 3, proof: {{executed: {slow}}}"
    kept = [line for line in LIES.splitlines() if "l-right" not in line]
    path = bank("\n".join([*kept[:5], f"  - {{{late}}}", *kept[5:]]))
    start = command("bank", "verify", path, TERM="xterm", LANG="C.UTF-8")
    line = f'cd "{start["cwd"]}" && exec "$@"'
    with Terminal(["sh", "-c", line, "sh", *start["args"]], (80, 24), start["env"]) as terminal:
        terminal.wait_for("確かめています… 1/5")
        terminal.wait_for("証明5問")
        assert terminal.exit_code() == 1
        assert "確かめています" not in terminal.text


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_ctrl_c_ends_it_soon_and_leaves_nobody_behind(command, drill):
    slow = f"import time\ntime.sleep(4)\n{RIGHT}"
    folder = drill(**{f"right_{n}": slow for n in range(9)})
    start = command("bank", "verify", folder)
    with subprocess.Popen(**start, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        until(lambda: len(children(child.pid)) >= 2)
        time.sleep(1.0)
        below = children(child.pid)
        child.send_signal(signal.SIGINT)
        begun = time.monotonic()
        child.wait(30)
        assert child.returncode == 130
        assert time.monotonic() - begun < 8
    until(lambda: not alive(below))
