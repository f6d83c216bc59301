"""A learner's own notes as Markdown: whole, safe, and nothing of the bank's reasons among them."""

from datetime import UTC, date

from hypothesis import given
from hypothesis import strategies as st

from eprep.core.catalogue import Words
from eprep.core.day import Calendar
from eprep.core.entry import Entry
from eprep.core.note import Given, Written
from eprep.core.syllabus import Chapter, Section, Subject, Syllabus
from eprep.core.training import EpochEnded, Finished
from eprep.report.notes import fenced, notes

SYLLABUS = Syllabus(
    (
        Subject(
            "dl",
            "深層学習",
            chapters=(Chapter("c", "章", (Section("s", "節"), Section("t", "次"))),),
        ),
    )
)
CODE = 'def f(x):\n    """````"""\n    return x\n'
DAY = date(2026, 4, 1)


def entry(id_, kind):
    return Entry(id_, kind, "dl", "c", "s", "s", (), 1, 60, "r")


GIVEN = Given("2-3-1", "partial", 0.5, DAY, "shape", "", same=False)
WRITTEN = [
    Written(
        entry("q", "network"), "# 問 `x[0]` $W$\n\n```\n| a\n```", False, "# *自分*の\n要点", GIVEN
    ),
    Written(entry("d", "code"), "書け", True, "", Given(CODE, "pass", 1.0, DAY, None, "○\n", True)),
    Written(entry("n", "single"), "p", False, "メモだけ", None),
]
TRAINED = Finished(
    "2026-04-02T03:00:00+00:00", "book2", "synthetic", 7,
    (EpochEnded(1, 1.5, 0.25, 1.0), EpochEnded(2, 0.75, 0.8125, 1.0)),
)  # fmt: skip
TEXT = r"""# 学習ノート

## 深層学習

### 節

#### 要点

**q**

> \# \*自分\*の__
> 要点__

**n**

> メモだけ__

#### 実装演習

##### d

書け

**解答**

`````python
def f(x):
    \"\"\"````\"\"\"
    return x
`````

○ 合格（100%）、2026-04-01

**出力**

```
○
```

#### 確認テストの考察

##### q

\# 問 `x[0]` W

```
| a
```

**解答**

```
2-3-1
```

△ 部分点（50%）、2026-04-01

間違えた原因: 形状

問題文はこの解答の後に変わりました。

### 次

#### 実装演習

##### 学習の曲線: book2（synthetic、種7、2026-04-01）
""".replace("__", "  ").replace(r"\"", '"')


def test_the_notes_are_this():
    text = notes(WRITTEN, {"t": [TRAINED]}, SYLLABUS, Calendar(UTC, 4), Words())
    assert text.startswith(TEXT)
    assert "| 1 | 1.5000 | 25.00% |\n| 2 | 0.7500 | 81.25% |\n" in text
    assert text.endswith(Words()("notice"))


@given(st.text("`~a\n\r", max_size=40))
def test_no_text_ends_its_fence(text):
    first, *inside, last = fenced(text)
    assert first == last
    assert not any(line.strip().startswith(last) for line in inside)
