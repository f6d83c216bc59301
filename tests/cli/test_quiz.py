"""`eprep quiz --plain`: what is asked, in whatever console, and how it ends."""

import json
import signal
import sqlite3
import subprocess
import time
from contextlib import closing

import pytest

IDS = ["cli-a", "cli-b", "cli-c"]


def asked(done):
    return [line[1:].partition("]")[0] for line in done.stdout.splitlines() if line.startswith("[")]


def score(done):
    return done.stdout.splitlines()[-1]


def test_a_session_is_marked_and_scored(eprep):
    done = eprep("quiz", "cli", "--no-shuffle", says="1\n1\n3\n")
    marks = [line[0] for line in done.stdout.splitlines() if line.startswith(("○", "×", "△"))]
    assert (asked(done), marks, score(done)) == (IDS, ["○", "×", "○"], "score 2/3")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("scope", "ids"),
    [
        pytest.param(["cli-b"], ["cli-b"], id="a question"),
        pytest.param(["cli-c", "cli-a"], ["cli-a", "cli-c"], id="a union, in file order"),
        pytest.param(["cli"], IDS, id="a tag before the subject of that name"),
        pytest.param(["cli-two"], ["cli-c"], id="a section, without its drill"),
        pytest.param(["試験の節その二"], ["cli-c"], id="a section's name"),
        pytest.param(["cli-chapter"], IDS, id="a chapter"),
        pytest.param(["試験の章"], IDS, id="a chapter's name"),
        pytest.param(["試験の科目"], IDS, id="a subject's name"),
        pytest.param(["報告の科目"], IDS, id="a subject's name on the report"),
        pytest.param(["cli-curve", "cli-a"], ["cli-a", "cli-curve"], id="a drill by its id"),
        pytest.param(["cli-two", "--kind", "code"], ["cli-curve"], id="a drill by its kind"),
        pytest.param(["cli", "--kind", "number"], ["cli-c"], id="a kind"),
        pytest.param(["cli", "-n", "2"], IDS[:2], id="so many"),
        pytest.param(["cli", "-n", "99"], IDS, id="more than there are"),
    ],
)
def test_a_scope_means_its_questions(eprep, scope, ids):
    done = eprep("quiz", *scope, "--no-shuffle", says="s\n" * 9)
    assert (asked(done), score(done), done.returncode) == (ids, "score 0/0", 0)


@pytest.mark.parametrize("scope", [["cli-none"], ["試験の節その三"], ["cli", "--kind", "lines"]])
def test_a_place_without_questions_is_said_in_one_line(eprep, scope):
    done = eprep("quiz", *scope)
    assert (done.returncode, len(done.stdout.splitlines()), done.stderr) == (0, 1, "")


def test_an_unknown_scope_names_the_three_nearest(eprep):
    done = eprep("quiz", "cli-aa")
    assert (done.returncode, done.stdout) == (4, "")
    (sentence,) = done.stderr.splitlines()
    nearest = sentence.partition("近いもの: ")[2].split("、")
    assert nearest[0] == "cli-a"
    assert len(nearest) == 3


@pytest.mark.parametrize(
    "options", [["-n", "0"], ["-n", "x"], ["--kind", "poem"], ["--seed", "-1"], ["--many"]]
)
def test_a_senseless_option_is_a_fault_of_usage(eprep, options):
    done = eprep("quiz", *options)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)


def test_wrong_and_new_look_at_the_history(eprep):
    eprep("quiz", "cli", "--no-shuffle", says="1\n1\nq\n")
    assert asked(eprep("quiz", "cli", "--wrong")) == ["cli-b"]
    assert asked(eprep("quiz", "cli", "--new")) == ["cli-c"]
    eprep("quiz", "cli", "--wrong", "--no-shuffle", says="2\n")
    assert eprep("quiz", "cli", "--wrong").returncode == 0
    assert asked(eprep("quiz", "cli", "--wrong")) == []
    eprep("quiz", "cli", "--new", says="s\n")
    assert asked(eprep("quiz", "cli", "--new")) == ["cli-c"]  # a skip is no answer


def test_a_seed_repeats_order_and_choices(eprep):
    outputs = {
        seed: eprep("quiz", "cli", "--seed", seed, says="1\n" * 3).stdout for seed in range(4)
    }
    assert eprep("quiz", "cli", "--seed", 2, says="1\n" * 3).stdout == outputs[2]
    assert len(set(outputs.values())) > 1


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"PYTHONIOENCODING": "cp932"}, id="cp932"),
        pytest.param({"PYTHONIOENCODING": "ascii:strict"}, id="ascii"),
        pytest.param(
            {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, id="the C locale"
        ),
        pytest.param({"LC_ALL": "ja_JP.eucJP", "LANG": "xx"}, id="a locale that is not there"),
    ],
)
def test_output_and_input_are_utf8_whatever_the_console_says(eprep, environment):
    done = eprep("quiz", "cli", "--no-shuffle", says="１\n１\n３\n", **environment)
    assert score(done) == "score 2/3"
    assert "○ 正解" in done.stdout
    assert eprep("quiz", "nai", **environment).stderr.startswith("eprep: 「nai」")


def test_a_scope_in_japanese_is_understood_in_the_c_locale(eprep):
    done = eprep("quiz", "試験の節その二", LC_ALL="C", says="s\n")
    assert (asked(done), done.returncode) == (["cli-c"], 0)


def test_input_that_is_no_utf8_is_nonsense(eprep):
    done = eprep("quiz", "cli-a", "--no-shuffle", says=b"\xff\xfe\n\x82\xa0\n\0\n1\n")
    assert (score(done), done.returncode) == ("score 1/1", 0)


@pytest.mark.parametrize("answers", [0, 2])
def test_an_interrupt_ends_with_130_and_the_score(command, answers):
    start = command("quiz", "cli", "--no-shuffle", PYTHONUNBUFFERED="1")
    with subprocess.Popen(
        **start, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as quiz:
        quiz.stdin.write("1\n" * answers)
        quiz.stdin.flush()
        seen = []
        while len([line for line in seen if line.startswith("[")]) <= answers:
            seen.append(quiz.stdout.readline())
        quiz.send_signal(signal.SIGINT)
        rest, complaint = quiz.communicate(timeout=20)
    assert quiz.returncode == 130
    assert rest.splitlines()[-1] == f"score {answers // 2}/{answers}"
    assert "Traceback" not in complaint


def test_an_interrupt_while_a_program_runs_keeps_the_answer(command, eprep, program, history):
    start = command("quiz", "cli-curve")
    with subprocess.Popen(
        **start, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as quiz:
        quiz.stdin.write(f"{program('import time; time.sleep(60)')}\n")
        quiz.stdin.flush()
        with closing(sqlite3.connect(history)) as database:
            while database.execute("SELECT max(n) FROM events").fetchone() == (6,):
                time.sleep(0.01)  # until the answer is stored; the program is given one second
        quiz.send_signal(signal.SIGINT)
        said, complaint = quiz.communicate(timeout=20)
    assert (quiz.returncode, said.splitlines()[-1]) == (130, "score 0/0")
    assert "Traceback" not in complaint
    (subject,) = json.loads(eprep("report", "--json", "--subject", "cli").stdout)["subjects"]
    assert subject["attempts"] == 4


def test_a_reader_that_goes_away_is_no_crash(command):
    start = command("quiz", "cli")
    with subprocess.Popen(
        **start, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as quiz:
        quiz.stdout.close()
        assert b"Traceback" not in quiz.communicate(b"1\n" * 9, timeout=20)[1]


def test_a_faulty_bank_is_left_out_and_said_so_once(eprep, own_bank):
    (own_bank / "bank.yaml").write_text("schema: eprep.bank/1\nquestions: [")
    done = eprep("quiz", "cli-curve", says="s\n")
    assert (score(done), done.returncode) == ("score 0/0", 0)
    assert [line for line in done.stderr.splitlines() if "bank.yaml" in line] == [
        done.stderr.strip()
    ]


def test_an_english_session_has_english_words(eprep):
    done = eprep("--lang", "en", "quiz", "cli-a", "--no-shuffle", says="1\n")
    assert "○ right" in done.stdout
    assert eprep("quiz", "cli-none", "--lang=en").stdout == "There is nothing to ask.\n"


def test_the_history_has_what_was_answered(eprep):
    eprep("quiz", "cli", "--no-shuffle", says="2\ns\nu\n1\nq\n")
    (subject,) = json.loads(eprep("report", "--json", "--subject", "cli").stdout)["subjects"]
    assert (subject["attempts"], subject["correct"], subject["seen"]) == (2, 0, 2)
