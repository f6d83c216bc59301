"""A drill's folder in another drill's: a fault of the inner one, whichever way it is found."""

import pytest


@pytest.fixture
def nested(write, drill_text):
    """A drill with another one below it; the path of the inner one."""

    def nested(inner):
        write(
            {
                "b/outer/drill.yaml": drill_text,
                "b/outer/right/r.py": "def softmax(x): ...\n",
                f"b/{inner}/drill.yaml": drill_text.replace("drill-one", "drill-two"),
                f"b/{inner}/starter.py": "def softmax(x): ...\n",
            }
        )
        return f"b/{inner}"

    return nested


INNER = ["outer/inner", "outer/right/inner", "outer/deep/inner"]


@pytest.mark.parametrize(
    ("inner", "command", "known", "named"),
    [
        ("outer/inner", "lint", True, ""),
        ("outer/inner", "lint", False, "/starter.py"),
        ("outer/inner", "verify", False, ""),
        ("outer/inner", "verify", True, "/drill.yaml"),
        ("outer/right/inner", "lint", False, "/drill.yaml"),
        ("outer/right/inner", "verify", True, "/starter.py"),
        ("outer/right/inner", "verify", False, ""),
        ("outer/deep/inner", "lint", True, "/drill.yaml"),
        ("outer/deep/inner", "verify", False, "/starter.py"),
        ("outer/deep/inner", "lint", False, ""),
    ],
)
def test_the_inner_drill_is_a_fault_where_it_is_named(
    inner, command, known, named, nested, eprep, tmp_path
):
    """Every two of the four things meet; `known` is whether the bank is in use."""
    path = nested(inner)
    more = ("--bank", "b") if known else ()
    done = eprep(*more, "bank", command, f"{path}{named}", cwd=tmp_path)
    (line,) = done.stdout.splitlines()
    assert line.startswith(f"{path}/drill.yaml:1:1: BANK035 ")
    assert "../drill.yaml" in line
    assert done.returncode == 3


@pytest.mark.parametrize("inner", INNER)
def test_the_inner_drill_is_a_fault_of_the_bank_and_the_outer_one_is_asked(
    inner, nested, eprep, tmp_path
):
    path = nested(inner)
    done = eprep("bank", "lint", "b", cwd=tmp_path)
    assert [line.split()[:2] for line in done.stdout.splitlines()] == [
        [f"{path}/drill.yaml:1:1:", "BANK035"]
    ]
    listed = eprep("--bank", "b", "bank", "list", "day1-output", cwd=tmp_path)
    assert "drill-one\t" in listed.stdout
    assert "drill-two\t" not in listed.stdout
    assert f"{path}/drill.yaml" in listed.stderr


def test_a_drill_is_sound_when_it_is_moved_out_of_the_other(nested, open_bank, tmp_path):
    def faulty():
        return len(open_bank(tmp_path / "b", cache=tmp_path / "cache").faulty_files)

    path = tmp_path / nested("outer/inner")
    assert [faulty(), faulty()] == [1, 1]
    (tmp_path / "b" / "outer" / "drill.yaml").rename(tmp_path / "drill.txt")
    assert faulty() == 0
    (tmp_path / "drill.txt").rename(tmp_path / "b" / "outer" / "drill.yaml")
    assert faulty() == 1
    path.rename(tmp_path / "b" / "inner")
    assert faulty() == 0


def test_other_folders_of_a_drill_are_nobodys_business(write, drill_text, eprep, tmp_path):
    write({"b/d/drill.yaml": drill_text, "b/d/notes/x.yaml": "[", "b/d/.old/drill.yaml": "["})
    done = eprep("bank", "lint", "b", cwd=tmp_path)
    assert (done.stdout, done.returncode) == ("", 0)


def test_a_link_to_a_drill_beside_it_puts_neither_into_the_other(
    write, drill_text, eprep, tmp_path
):
    write(
        {
            "b/one/drill.yaml": drill_text,
            "b/two/drill.yaml": drill_text.replace("drill-one", "drill-two"),
        }
    )
    (tmp_path / "b" / "one" / "see").symlink_to("../two")
    done = eprep("bank", "lint", "b", cwd=tmp_path)
    assert (done.stdout, done.returncode) == ("", 0)


@pytest.mark.parametrize("name", ["starter.py", "reference.py", "right", "wrong"])
def test_a_link_in_a_circle_is_as_if_it_were_not_there(
    name, write, drill_text, open_bank, tmp_path
):
    write({"b/one/drill.yaml": drill_text})
    without = open_bank(tmp_path / "b")
    (tmp_path / "b" / "one" / name).symlink_to(name)
    library = open_bank(tmp_path / "b")
    assert len(library.entries) == len(without.entries)
    assert len(library.faulty_files) == len(without.faulty_files)
