"""The text report fits the width that it is given."""

import pytest

from eprep.core.catalogue import Words
from eprep.core.text.lines import NOT_FIRST, NOT_LAST
from eprep.core.text.width import width
from eprep.report import render

WIDTHS = range(60, 141)
AT_SIXTY = """\
進捗

科目・章・節                    得点  正解/解答  解答済/全問
応用数学                           -        0/0          0/0
深層学習                         50%        2/6          3/5
  順伝播                         75%        2/3          2/4
    中間層                       75%        2/3          2/3
    とても長い名前のついた節で     -        0/0          0/1
      あり一行には収まらない名
      前
  逆伝播 ○␛[31m                   0%        0/3          1/1
    [bold]x[/bold]                0%        0/3          1/1
合計                             50%        2/6          3/5

読み込んだ問題集にない問題: 1問
得点は、解いたことのある問題それぞれの最新の得点の平均です。
日本ディープラーニング協会および各講座とは関係のない非公式の
教材であり、合格を保証しない。"""


def written(history, cells=None):
    return render("text", history, Words(), cells).split("\n")


@pytest.mark.parametrize("cells", WIDTHS)
def test_no_line_is_too_wide_and_none_breaks_where_it_may_not(history, cells):
    for line in written(history, cells):
        assert width(line) <= cells
        assert not line or (line.strip()[0] not in NOT_FIRST and line[-1] not in NOT_LAST)


@pytest.mark.parametrize("cells", WIDTHS)
def test_the_numbers_stand_in_columns_and_names_are_whole(history, cells):
    lines = written(history, cells)[2:]
    table = lines[: lines.index("")]
    bare = [line.rstrip("█▒░").rstrip() for line in table]
    rows = [line for line in bare if line[-1].isdigit() or line.endswith("全問")]
    assert len(rows) == 9
    assert len({width(row) for row in rows}) == 1
    said = "".join("".join(line.split()) for line in bare)
    for name in ("応用数学", "順伝播", "[bold]x[/bold]", "逆伝播○␛[31m"):
        assert name in said
    assert "とても長い名前のついた節であり一行には収まらない名前" in said.replace("-0/00/1", "")


def test_at_sixty_cells_it_is_this(history):
    assert "\n".join(written(history, 60)) == AT_SIXTY


def test_a_wide_terminal_does_not_tear_the_columns_apart(history):
    assert width(written(history, 140)[2]) == width(written(history, 100)[2])
