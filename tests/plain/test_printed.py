"""What a program prints is shown, and never hides or feigns the verdict on it."""

import pytest

from eprep.core.text.width import width

RIGHT = "import numpy as np\ndef sigmoid(x): return 1 / (1 + np.exp(-x))\n"


@pytest.fixture
def judged(talk, tmp_path):
    """The lines after those of the cases."""

    def judged(source):
        path = tmp_path / "answer.py"
        path.write_text(source, encoding="utf-8")
        lines = talk(["drill"], path).lines
        return lines[max(n for n, line in enumerate(lines) if line.startswith("  [")) + 1 :]

    return judged


def test_the_verdict_comes_after_the_output(judged):
    assert judged(f"{RIGHT}print('a')\nprint('b')") == [
        "  プログラムの出力", "  | a", "  | b", "○ 合格", "score 1/1", "",
    ]  # fmt: skip


def test_of_much_output_the_head_and_the_tail_are_shown(judged):
    title, *lines, mark, _, _ = judged(f"{RIGHT}for i in range(1000): print(i)")
    assert (title, mark) == ("  プログラムの出力", "○ 合格")
    assert lines == [
        *(f"  | {n}" for n in range(10)), "  …（980行省略）", *(f"  | {n}" for n in range(990, 1000)),
    ]  # fmt: skip


LONG = {
    "printed": f"{RIGHT}print('x' * 76 + '○ 合格')\nprint('計' * 100 + '\\t○' * 30)",
    "printed without end": f"{RIGHT}print('x○' * 10_000)",
    "raised": "raise ValueError('x' * 100 + '○ 合格' + 'x' * 63 + '○ 合格')",
    "raised in many lines": "raise ValueError('\\n○' * 140)",
    "its own line": "raise " + "ValueError('○○○○○○○○○○'),  " * 3 + "'○'",
}


@pytest.mark.parametrize("source", LONG.values(), ids=LONG)
def test_no_terminal_wraps_what_a_program_says(judged, source):
    lines = judged(source)
    before = lines[: next(n for n, line in enumerate(lines) if line.startswith("score"))]
    assert all(width(line) <= 80 for line in before)
    assert [line[0] for line in before if not line.startswith("  ")] in (["○"], ["×"])
    assert len(before) < 50
