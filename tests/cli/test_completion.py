"""`eprep completion`: what real shells are told, and what they are spared."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("these shells are not at home there", allow_module_level=True)

SHELLS = ["bash", "zsh", "fish"]
CASES = [
    (["qu"], {"quiz"}),
    (["--de"], {"--debug"}),
    (["quiz", "--no"], {"--no-shuffle"}),
    (["quiz", "--kind", "num"], {"number"}),
    (["quiz", "cli-"], {"cli-a", "cli-b", "cli-c", "cli-curve", "cli-chapter", "cli-one", "cli-two",
                        "cli-none"}),
    (["quiz", "cli-a", "cli-b"], {"cli-b"}),
    (["quiz", "試験の節"], {"試験の節", "試験の節その二", "試験の節その三"}),
    (["bank", "sh"], {"show"}),
    (["bank", "show", "cli-c"], {"cli-c", "cli-curve"}),
    (["bank", "list", "--tag", "cl"], {"cli"}),
    (["drill", "cli"], {"cli-curve"}),
    (["drill", "hi"], {"hint"}),
    (["drill", "hint", "cli"], {"cli-curve"}),
    (["drill", "new", "cli"], {"cli-curve"}),
    (["grade", "cli"], {"cli-curve"}),
    (["report", "--subject", "cl"], {"cli"}),
    (["report", "--format", "js"], {"json"}),
    (["config", "set", "exam"], {"exam_date"}),
    (["config", "set", "theme", ""], {"dark", "light"}),
    (["config", "set", "mouse", "t"], {"true"}),
    (["completion", "z"], {"zsh"}),
    (["train", "--net", "book"], {"book2", "book3"}),
    (["quiz", "no-such"], set()),
    (["no-such-command", "x"], set()),
]  # fmt: skip


@pytest.fixture
def completed(command, run_eprep):
    """What a script is answered: the candidates, and everything that went to standard error."""

    def completed(*line, **environment):
        start = command()
        options = start["args"][3:]
        words = shlex.join(["eprep", *options, *line])
        environment = {
            **start["env"],
            "_EPREP_COMPLETE": "bash_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(options) + len(line)),
            **environment,
        }
        done = run_eprep([], environment, start["cwd"])
        done.stdout, done.stderr = done.stdout.decode(), done.stderr.decode()
        found = [row.partition(",") for row in done.stdout.splitlines() if row]
        return {value for kind, _, value in found if kind == "plain"}, done

    return completed


@pytest.mark.parametrize(
    ("line", "found"),
    CASES,
    ids=lambda case: " ".join(sorted(case) if isinstance(case, set) else case),
)
def test_what_may_come_next_is_told_and_nothing_else(completed, line, found):
    candidates, done = completed(*line)
    if line[:1] == ["quiz"] and line[-1] == "cli-":
        assert found <= candidates
    else:
        assert candidates == found
    assert done.stderr == ""


def test_every_command_is_told_with_no_letter_typed(completed):
    from eprep.cli.commands import COMMANDS

    candidates, _ = completed("")
    assert candidates == set(COMMANDS)


@pytest.mark.parametrize(
    "line", [["grade", "cli-curve", ""], ["drill", "watch", ""], ["bank", "lint", ""],
             ["infer", ""], ["train", "--resume", ""], ["config", "set", "bank", ""]],
    ids=" ".join,
)  # fmt: skip
def test_files_are_left_to_the_shell(completed, line):
    _, done = completed(*line)
    assert done.stdout.startswith("file,")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda bank, data: (bank / "bank.yaml").write_text("questions: [{"),
        lambda bank, data: shutil.rmtree(bank),
        lambda bank, data: (data / "config.toml").write_text("theme = light"),
        lambda bank, data: (data / "cache" / "bank.sqlite3").write_bytes(b"SQLite format 3\0junk"),
        lambda bank, data: (bank.parent / "eprep.toml").write_text('editor = "vi"'),
    ],
    ids=["faulty bank", "no bank", "faulty settings", "faulty cache", "a folder's editor"],
)
def test_faults_never_reach_the_prompt(completed, own_bank, data, spoil):
    spoil(own_bank, data)
    for line in (["quiz", "c"], ["bank", "show", ""], ["qu"], ["config", "get", "th"]):
        _, done = completed(*line)
        assert (done.returncode, done.stderr) == (0, ""), line


@pytest.mark.parametrize("spoilt", ["COMP_WORDS", "COMP_CWORD", "_EPREP_COMPLETE"])
def test_a_question_that_makes_no_sense_is_met_with_silence(completed, spoilt):
    _, done = completed("quiz", "c", **{spoilt: "nonsense_'"})
    assert done.stderr == ""


def test_a_name_that_a_shell_would_run_is_not_offered(completed, own_bank):
    text = (own_bank / "bank.yaml").read_text()
    hostile = "tags: ['evil$(touch x)', 'evil;x', 'evil x', '-evil', evil-but-harmless, cli]"
    (own_bank / "bank.yaml").write_text(text.replace("tags: [cli]", hostile))
    candidates, _ = completed("bank", "list", "--tag", "")
    assert not {c for c in candidates if set(c) & set("$; '()")}
    assert "evil-but-harmless" in candidates


def test_completing_loads_nothing_slow(command):
    start = command()
    options = start["args"][3:]
    start["args"] = [*start["args"][:1], "-X", "importtime", *start["args"][1:3]]
    start["env"] |= {
        "_EPREP_COMPLETE": "bash_complete",
        "COMP_WORDS": shlex.join(["eprep", *options, "quiz", "cli-"]),
        "COMP_CWORD": str(len(options) + 2),
    }
    subprocess.run(**start, capture_output=True, timeout=60, check=True)  # now all is compiled
    done = subprocess.run(**start, capture_output=True, timeout=60, check=True)
    loaded = {row.rpartition(b"|")[2].strip().decode() for row in done.stderr.splitlines()}
    assert b"plain,cli-a" in done.stdout
    assert (
        loaded & {"numpy", "sympy", "textual", "yaml", "tomlkit", "eprep.sandbox.sandbox"} == set()
    )


@pytest.fixture
def on_path(tmp_path, command):
    """An environment in which `eprep` is a command, and the banks of these tests are opened."""
    folder = tmp_path / "bin"
    folder.mkdir()
    start = command()
    script = folder / "eprep"
    script.write_text(f'#!/bin/sh\nexec {shlex.join(start["args"][:3])} "$@"\n')
    script.chmod(0o755)
    options = start["args"][3:]
    return start["env"] | {
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "EPREP_DATA_DIR": options[1],
        "EPREP_BANK": options[3],
    }


def in_shell(name, script, env, cwd):
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed here")
    flags = {"bash": ["--norc", "--noprofile", "-c"], "zsh": ["-f", "-c"], "fish": ["-N", "-c"]}
    done = subprocess.run(
        [name, *flags[name], script], env=env, cwd=cwd, capture_output=True, encoding="utf-8",
        timeout=60,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.splitlines()


BASH = """
source <(eprep completion bash)
complete -p eprep >/dev/null
COMP_WORDS=(eprep {line}) COMP_CWORD={last}
_eprep_completion eprep
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.mark.parametrize(
    ("line", "found"),
    [("qu", ["quiz"]), ("quiz cli-c", None), ("bank show cli-b", ["cli-b"]),
     ("quiz --kind num", ["number"]), ("drill hint cli", ["cli-curve"])],
)  # fmt: skip
def test_bash_completes(on_path, tmp_path, line, found):
    script = BASH.format(line=line, last=len(line.split()))
    answered = in_shell("bash", script, on_path, tmp_path)
    assert answered == found or (found is None and {"cli-c", "cli-curve"} <= set(answered))


def test_bash_completes_where_a_learner_presses_tab(on_path, tmp_path):
    """A real interactive bash in a pseudo-terminal, with readline."""
    from tests.tui.terminal import Terminal

    env = {**on_path, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PS1": "ready> "}
    with Terminal(["bash", "--norc", "--noprofile", "-i"], (100, 24), env) as terminal:
        terminal.wait_for("ready>")
        terminal.press('eval "$(eprep completion bash)"; echo loaded', "enter")
        terminal.wait_for("\nloaded")
        terminal.press("eprep drill hint cli-", "tab")
        terminal.wait_for("eprep drill hint cli-curve")
        terminal.press("enter")
        terminal.wait_for("1. 一", "2. 二")


def test_zsh_loads_the_script(on_path, tmp_path):
    script = (
        'autoload -U compinit; compinit -u -D; eval "$(eprep completion zsh)"; echo $_comps[eprep]'
    )
    assert in_shell("zsh", script, on_path, tmp_path) == ["_eprep_completion"]


def test_fish_completes(on_path, tmp_path):
    script = "eprep completion fish | source; complete -C 'eprep drill hint cli'"
    rows = in_shell("fish", script, on_path, tmp_path)
    assert [row.split("\t")[0] for row in rows] == ["cli-curve"]


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_printed_for_each_shell(eprep, shell):
    done = eprep("completion", shell)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"_EPREP_COMPLETE={shell}_complete" in done.stdout


def test_another_shell_is_a_usage_error(eprep):
    assert eprep("completion", "tcsh").returncode == 2


def test_the_scripts_name_no_place_of_this_machine(eprep):
    for shell in SHELLS:
        assert str(Path(sys.executable).parent) not in eprep("completion", shell).stdout
