"""What CONTRIBUTING shows to whoever writes a question is sound, as it stands there."""

import re
from pathlib import Path

TEXT = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(?:yaml|python)\n(.*?)^```", re.MULTILINE | re.DOTALL)
HEAD = "schema: eprep.bank/1\ndefaults: {section: day1-hidden}\nquestions:\n"


def listings(title):
    """What is shown below a title, in its order."""
    below = TEXT.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    return FENCE.findall(below)


def test_the_question_in_ten_lines_is_sound(eprep, tmp_path):
    (path := tmp_path / "mybank.yaml").write_text(listings("A question in ten lines")[0])
    done = eprep("bank", "check", path)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_the_question_with_parameters_is_sound(eprep, tmp_path):
    (question,) = listings("A question with parameters")
    (path := tmp_path / "mybank.yaml").write_text(HEAD + question)
    done = eprep("bank", "check", path)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_the_drill_in_one_page_is_sound(eprep, tmp_path):
    for listing in listings("A drill"):
        path = tmp_path / re.search(r"^# (my-relu/[\w./]+)", listing, re.MULTILINE)[1]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(listing)
    done = eprep("bank", "check", tmp_path / "my-relu")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "absolute.py" in done.stdout
