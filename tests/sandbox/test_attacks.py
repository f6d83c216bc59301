"""Attacks are contained, and without the layers that they are for they would not be."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from eprep.core.verdict import Outcome
from eprep.sandbox.inside import landlock
from eprep.sandbox.inside.lockdown import LAYERS
from eprep.sandbox.isolation import runners
from eprep.sandbox.one_shot import LimitsRunner
from eprep.sandbox.profiles import SUBMISSION
from eprep.sandbox.zygote_runner import ZygoteRunner
from tests.sandbox.attack_suite import HAS, answers, attacks, beats_trust, short_form, tried

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the attacks are on Linux's walls")

ROOT = Path(__file__).parent.parent.parent
AT_LEAST = {
    "time": 7, "memory": 4, "crash": 7, "output": 5, "processes": 12, "reading": 13, "writing": 6,
    "network": 5, "kernel": 6, "fooling": 32, "source": 12, "right": 14,
}  # fmt: skip
MAY_PASS = {
    "fooling/43_changes_its_argument_and_denies_it",  # its value is right
    "reading/28_that_a_file_is_there",  # Landlock hides what is in files, not that they are
    "reading/29_what_is_installed",  # nor their names, below a folder that must be listed
}
WHEN_WRAPPED = {
    "reading/05_the_packages_beside_numpy": ("wrong_answer", "there is nothing but NumPy to find"),
    "reading/08_the_root_folder": ("wrong_answer", "the root may be seen, for it is another one"),
    "reading/13_the_environment": ("runtime_error", "there is no /proc"),
    "writing/05_takes_a_file_away": ("wrong_answer", "the file is out of sight"),
}
"""What an attack comes to where what it is after is hidden, and not refused as by Landlock."""

NOT_PROMISED_AT_LIMITS = {
    "kernel/11_another_root", "processes/22_slows_another_process_down", "reading/30_the_users",
    "writing/03_shared_memory",
}  # fmt: skip
"""What may win at the level `limits`: acts of which Python tells no audit hook."""

UNPROVEN = {
    **dict.fromkeys(
        [
            "fooling/05_answers_before_it_is_asked", "fooling/06_says_that_it_passed",
            "fooling/07_says_that_the_grader_is_broken", "fooling/14_answers_twice",
            "fooling/15_answers_in_another_calls_name", "fooling/16_a_frame_of_4_gb",
            "fooling/17_an_array_of_objects", "fooling/18_an_array_of_negative_size",
            "fooling/19_truth_values_of_2", "fooling/20_sizes_beyond_multiplication",
            "fooling/21_a_tower_of_lists", "fooling/22_a_tower_of_brackets",
            "fooling/23_a_tower_for_a_name", "fooling/24_more_parts_than_may_be",
            "fooling/25_an_endless_answer", "fooling/26_a_number_of_4000_digits",
            "fooling/32_a_mapping_that_lies", "fooling/39_one_value_for_all",
            "fooling/54_looks_like_a_message", "fooling/55_an_array_of_another_form",
            "fooling/56_ends_the_conversation", "network/11_hands_descriptors_over",
            "processes/24_a_thread_that_writes_behind_the_reply",
        ],
        "it is on the protocol, and trust needs none",
    ),
    "fooling/27_half_a_character": "it is on whoever shows the verdict",
    "fooling/52_repeats_itself": "no grader is that trusting",
    "kernel/10_the_third_table": "hardly a kernel has x32",
}  # fmt: skip
"""Attacks of which it cannot be shown that they would win where nothing stands in their way."""


def listed(chosen, *more):
    return [pytest.param(*(of(one) for of in more), one, id=one.id) for one in chosen]


STANDING_FOR_ALL = [one for one in attacks() if one in short_form() or one.id in WHEN_WRAPPED]
WITH_LAYERS = [one for one in attacks() if one.layers]
PROVABLE = [
    one for one in attacks()
    if one.id not in UNPROVEN and (one.group != "source" or one.layers)
]  # fmt: skip


@pytest.fixture(scope="module", params=["full", "wrapped"])
def walled(request):
    """The sandbox as it is, at each level that strangers are graded at."""
    with sandbox() if request.param == "full" else wrapped() as run:
        assert answers(run)
        yield run


@pytest.fixture(scope="module")
def weakened(request):
    """The sandbox without some of its layers."""
    with sandbox(request.param) as run:
        assert answers(run)
        yield run


def sandbox(without=()):
    if not landlock.version(ctypes.CDLL(None)):
        pytest.skip("this kernel has no Landlock")
    return ZygoteRunner(without=without)


def wrapped():
    found = runners(SUBMISSION).get("wrapped")
    if found is None:
        pytest.skip("bubblewrap is not installed")
    anything = ["bwrap", "--unshare-user", "--unshare-net", "--ro-bind", "/", "/", "true"]
    bare = subprocess.run(anything, capture_output=True, text=True)
    if bare.returncode:
        pytest.skip(f"bubblewrap does not work here: {bare.stderr.strip()}")
    return found()


def assert_contained(attack, run):
    report = tried(attack, run)
    if run.isolation == "wrapped" and attack.id in WHEN_WRAPPED:
        assert report.outcome == WHEN_WRAPPED[attack.id][0]
    else:
        assert report.outcome in attack.acceptable
    assert report.damage == []
    assert report.score == 0.0 or "pass" in attack.acceptable
    assert answers(run)


@pytest.mark.parametrize("attack", listed(STANDING_FOR_ALL))
def test_behind_walls_an_attack_of_the_short_form_is_contained(walled, attack):
    assert_contained(attack, walled)


@pytest.mark.soak
@pytest.mark.parametrize("attack", listed(attacks()))
def test_behind_walls_every_attack_is_contained(walled, attack):
    assert_contained(attack, walled)


def by_layers(chosen):
    return listed(chosen, lambda one: sorted(one.layers))


@pytest.mark.soak
@pytest.mark.parametrize(("weakened", "attack"), by_layers(WITH_LAYERS), indirect=["weakened"])
def test_weakened_no_attack_is_contained(weakened, attack):
    if not attack.possible:
        pytest.skip(f"needs {', '.join(sorted(attack.needs))}")
    assert tried(attack, weakened).won


@pytest.mark.soak
@pytest.mark.parametrize("attack", listed(attacks()))
def test_at_the_level_limits_every_attack_is_contained_but_those_listed(attack):
    run = LimitsRunner()
    report = tried(attack, run)
    assert answers(run)
    if attack.id not in NOT_PROMISED_AT_LIMITS:
        assert report.outcome in attack.acceptable
        assert report.damage == []


@pytest.mark.soak
@pytest.mark.parametrize("attack", listed(PROVABLE))
def test_every_attack_would_win_where_nothing_stands_in_its_way(attack):
    if not attack.possible:
        pytest.skip(f"needs {', '.join(sorted(attack.needs))}")
    assert beats_trust(attack)


AS_NOBODY = """
set -e
for path in $NEEDED; do mkdir -p "$ASIDE$path"; mount --bind "$path" "$ASIDE$path"; done
for path in $HIDDEN; do mount -t tmpfs -o mode=755 tmpfs "$path"; done
for path in $NEEDED; do mkdir -p "$path"; mount --bind "$ASIDE$path" "$path"; done
cd "$ROOT"
exec setpriv --reuid 65534 --regid 65534 --clear-groups "$@"
"""
"""Runs a command as an ordinary user who sees what it needs, also where it lies in root's home."""


def as_nobody(*command, aside):
    needed = [ROOT, Path(sys.prefix), Path(sys.base_prefix)]
    closed = {
        next((p for p in reversed(path.parents) if not p.stat().st_mode & 0o001), None)
        for path in needed
    } - {None}
    below = [path for path in needed if closed & set(path.parents)]
    environment = {
        "PATH": os.environ["PATH"], "HOME": "/tmp", "PYTHONDONTWRITEBYTECODE": "1",
        "ROOT": str(ROOT), "ASIDE": str(aside),
        "NEEDED": " ".join(map(str, below)), "HIDDEN": " ".join(map(str, closed)),
    }  # fmt: skip
    shell = ["unshare", "--mount", "--propagation", "private", "sh", "-c", AS_NOBODY, "sh"]
    return subprocess.run([*shell, *command], env=environment, capture_output=True, text=True)


@pytest.mark.skipif(not HAS["root"], reason="whoever runs this is an ordinary user already")
@pytest.mark.parametrize(
    ("marked", "chosen"),
    [
        pytest.param("not soak", "full", id="short form"),
        pytest.param("soak", "walls or weakened", id="whole", marks=pytest.mark.soak),
    ],
)
def test_attacks_of_an_ordinary_user_are_contained(marked, chosen, tmp_path):
    if not all(map(shutil.which, ("unshare", "setpriv", "mount"))):
        pytest.skip("util-linux is missing")
    if as_nobody(sys.executable, "-c", "import pytest, numpy", aside=tmp_path).returncode:
        pytest.skip("an ordinary user cannot be given what is needed here")
    pytest_ = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    run = as_nobody(*pytest_, __file__, "-m", marked, "-k", chosen, aside=tmp_path)
    assert run.returncode == 0, run.stdout[-5000:]


def test_every_group_has_its_attacks_and_every_attack_its_header():
    counted = Counter(one.group for one in attacks())
    assert all(counted[group] >= count for group, count in AT_LEAST.items())
    assert set(counted) == set(AT_LEAST)
    known = set(map(str, Outcome)) - {"internal_error"}
    for one in attacks():
        assert one.header["tries"]
        assert one.acceptable
        assert one.acceptable <= known, one.id
        assert one.layers <= set(LAYERS), one.id
        assert one.needs <= set(HAS), one.id


def test_an_attack_may_pass_only_where_that_is_said():
    may = {one.id for one in attacks() if "pass" in one.acceptable and one.group != "right"}
    assert may == MAY_PASS
    assert not any(id_.startswith("fooling") for id_ in NOT_PROMISED_AT_LIMITS)
    assert "pass" not in [verdict for verdict, _ in WHEN_WRAPPED.values()]
    assert {*NOT_PROMISED_AT_LIMITS, *UNPROVEN, *WHEN_WRAPPED} <= {one.id for one in attacks()}
