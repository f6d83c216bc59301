"""A drill is answered with the path of a file."""

import pytest

from eprep.core.catalogue import Words

RIGHT = "import numpy as np\ndef sigmoid(x): return 1 / (1 + np.exp(-x))\n"
HALF = RIGHT + "right = sigmoid\ndef sigmoid(x): return right(x) if x.ndim == 1 else None\n"


@pytest.fixture
def program(tmp_path):
    def program(source):
        path = tmp_path / "answer.py"
        path.write_bytes(source if isinstance(source, bytes) else source.encode())
        return path

    return program


@pytest.mark.parametrize(
    ("source", "mark", "outcome"),
    [
        pytest.param(RIGHT, "○", "pass", id="right"),
        pytest.param("def sigmoid(x): return x", "×", "wrong_answer", id="wrong"),
        pytest.param(HALF, "△", "wrong_type", id="half right"),
        pytest.param("def sigmoid(x) return x", "×", "syntax_error", id="no Python"),
        pytest.param("while True: pass", "×", "time_limit", id="loops"),
        pytest.param(b"# \xe9\n" + RIGHT.encode(), "×", "syntax_error", id="Latin-1"),
        pytest.param(b"\xef\xbb\xbf" + RIGHT.encode(), "○", "pass", id="a byte order mark"),
        pytest.param(RIGHT.replace("\n", "\r\n"), "○", "pass", id="DOS lines"),
        pytest.param("", "×", "missing_function", id="an empty file"),
    ],
)
def test_a_program_gets_its_mark(talk, program, source, mark, outcome):
    said = talk(["drill"], program(source))
    assert said.marks == [mark]
    assert [(event.type, event.outcome) for event in said.events] == [
        ("answered", None),
        ("graded", outcome),
    ]


@pytest.mark.parametrize(
    "path",
    ["nowhere.py", ".", "/", "", "~nobody-of-that-name/a.py", "a\0b", "x" * 5000, "/dev/null/x"],
)
def test_a_file_that_cannot_be_read_is_asked_for_again(talk, program, path):
    said = talk(["drill"], path, program(RIGHT))
    assert (said.marks, said.score, len(said.events)) == (["○"], "score 1/1", 2)


def test_a_path_in_the_home_folder_is_found(talk, program, monkeypatch, tmp_path):
    program(RIGHT)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert talk(["drill"], "~/answer.py").marks == ["○"]


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_path_may_stand_in_quotes(talk, program, tmp_path, quote):
    program(RIGHT).rename(tmp_path / "my answer.py")
    assert talk(["drill"], f"{quote}{tmp_path / 'my answer.py'}{quote}").marks == ["○"]
    program(RIGHT).rename(tmp_path / "'odd'")
    assert talk(["drill"], f"{tmp_path}/'odd'").marks == ["○"]


@pytest.mark.parametrize("path", ["'", '"', "''", "'a\"", "'nowhere.py'"])
def test_quotes_alone_are_no_path(talk, path):
    said = talk(["drill"], path)
    assert said.lines[-3:-1] == [f"  {Words()('plain.no_file')}", "score 0/0"]


def test_a_starter_is_no_answer(talk, program, bank):
    (bank / "drill" / "starter.py").write_text("def sigmoid(x):\n    pass\n")
    stub = "# eprep drill: drill\n# 採点: eprep grade drill other.py\ndef sigmoid(x):\n    pass\n"
    said = talk(["drill"], program(stub))
    assert (said.marks, said.events, said.score) == ([], [], "score 0/0")
    assert f"  {Words()('plain.untouched')}" in said.lines
    assert talk(["drill"], program(stub.replace("pass", "return x"))).marks == ["×"]


def test_a_starter_that_is_to_be_mended_is_an_answer(talk, program, bank):
    faulty = "def sigmoid(x):\n    return x\n"
    (bank / "drill" / "starter.py").write_text(faulty)
    (bank / "drill" / "wrong").mkdir(exist_ok=True)
    (bank / "drill" / "wrong" / "given.py").write_text(f"# misconception: identity\n{faulty}")
    assert talk(["drill"], program(faulty)).marks == ["×"]


def test_the_text_of_the_program_is_stored(talk, program):
    source = b"def sigmoid(x): return '\xff'"
    assert talk(["drill"], program(source)).events[0].answer == "def sigmoid(x): return '\udcff'"


SHOUTS = {
    "marks at the start of lines": "print('○ 正解\\n× 不正解\\n△ 部分点', flush=True)",
    "marks after a return": "print('a\\r○ b\\x0b○ c\\x0c○ d\\x1c○ e\\x85○ f\\u2028○ g\\u2029○ h')",
    "escape sequences": "print('\\x1b[2J\\x1b]0;title\\x07\\x9b31m \\x08\\x7f')",
    "raw bytes": "import os; os.write(1, bytes(range(256)))",
    "an exception": "raise ValueError('\\n○ 正解\\x1b[2J')",
    "an exception's name": "raise type('\\n○', (Exception,), {})('\\n×')",
    "a syntax error": "compile('\\x1b○', '\\n○', 'exec')",
    "an answer in text": "sigmoid = lambda x: '\\n○ 正解\\x1b[2J'",
    "an answer of a strange type": "T = type('\\n○\\x1b[2J', (), {})\nsigmoid = lambda x: T()",
    "keys of an answer": "sigmoid = lambda x: {'\\n○ \\x1b[2J': x}",
}


@pytest.mark.parametrize("shout", SHOUTS.values(), ids=SHOUTS)
def test_nothing_that_a_program_says_looks_like_a_mark_or_steers_the_terminal(talk, program, shout):
    said = talk(["drill"], program(f"{RIGHT}{shout}"))
    assert len(said.marks) == 1
    assert all(character >= " " or character in "\n\t" for character in said.text)
    assert not set(said.text) & {"\x7f", "\x85", "\x9b", "\u2028", "\u2029"}


def test_what_a_program_prints_is_shown_as_it_is(talk, program):
    said = talk(["drill"], program(RIGHT + "print('[bold]x[/bold] [i] {0} 計算')"))
    assert "  | [bold]x[/bold] [i] {0} 計算" in said.lines


def test_cases_are_named_as_they_come(talk, program):
    said = talk(["drill"], program(HALF))
    at = said.lines.index("△ 型が違います")
    assert said.lines[at - 2 : at] == ["  [不可] 行列 (型が違います)", "  [通過] ベクトル (合格)"]


def test_an_answer_that_our_fault_keeps_ungraded_is_stored_without_a_mark(talk, program, bank):
    drill = bank / "drill" / "drill.yaml"
    drill.write_text(drill.read_text().replace("reference_impl.sigmoid", "reference.py"))
    (bank / "drill" / "reference.py").write_text("def sigmoid(x): raise ValueError")
    said = talk(["drill"], program(RIGHT))
    assert (said.marks, said.score) == ([], "score 0/0")
    assert [event.type for event in said.events] == ["answered"]
    assert f"  {Words()('plain.internal_error')}" in said.lines
