"""The numbers of the system calls are the kernel's own, on both machines."""

import os
import re
import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from eprep.sandbox.inside import seccomp, syscalls
from eprep.sandbox.inside.syscalls import number

GENERIC = Path("/usr/include/asm-generic/unistd.h")
"""The kernel's own list for aarch64, which its packages install on every machine."""

SPECIAL = {
    "fcntl": syscalls.FCNTL,
    "ioctl": syscalls.IOCTL,
    "prlimit64": syscalls.PRLIMIT64,
    "clone3": syscalls.CLONE3,
}
CALLS = {**syscalls.ALLOWED, **syscalls.FATAL, **SPECIAL}

RECENT = {"open_by_handle_at", "faccessat2", "close_range", "clone3", "rseq"}
"""Calls that old headers lack."""


def defined(text):
    """`#define __NR_name 12` and `#define __NR3264_name 12`, as name and number."""
    found = re.findall(r"^#define __NR(?:3264)?_(\w+)\s+(\d+)", text, re.MULTILINE)
    return {name: int(value) for name, value in found}


@pytest.fixture(scope="module")
def x86_64():
    """What the C compiler's headers say on an x86-64."""
    compiler = shutil.which("cc")
    if compiler is None or os.uname().machine != "x86_64":
        pytest.skip("needs a C compiler and Linux's headers on x86-64")
    done = subprocess.run(
        [compiler, "-dM", "-E", "-include", "asm/unistd_64.h", "-x", "c", "/dev/null"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        pytest.skip("needs Linux's headers")
    return defined(done.stdout)


@pytest.fixture(scope="module")
def aarch64():
    if not GENERIC.exists():
        pytest.skip("needs Linux's headers")
    named = defined(GENERIC.read_text())
    return {**named, "newfstatat": named["fstatat"]} if "fstatat" in named else named


@pytest.mark.parametrize("name", CALLS)
def test_a_number_is_the_kernel_s_on_x86_64(x86_64, name):
    if name not in x86_64 and name in RECENT:
        pytest.skip("the headers are older than this call")
    assert CALLS[name].x86_64 == x86_64[name]


@pytest.mark.parametrize("name", CALLS)
def test_a_number_is_the_kernel_s_on_aarch64(aarch64, name):
    if CALLS[name].aarch64 is not None and name not in aarch64 and name in RECENT:
        pytest.skip("the headers are older than this call")
    assert CALLS[name].aarch64 == aarch64.get(name)


ARGUMENTS = {"fcntl": (9, 2, 0), "prlimit64": (0, 5, 0)}


def judged(program, call, arguments=(), architecture=None, machine="x86_64"):
    """What the filter answers, run by hand: the kernel's machine in a few lines."""
    arguments = [*arguments, *[0] * 6][:6]
    architecture = syscalls.ARCHITECTURES[machine] if architecture is None else architecture
    data = struct.pack("<IIQ6Q", call, architecture, 0, *arguments)
    steps = [struct.unpack_from("HBBI", program, at) for at in range(0, len(program), 8)]
    at = register = 0
    while True:
        code, then, otherwise, value = steps[at]
        at += 1
        if code == seccomp.LOAD:
            (register,) = struct.unpack_from("<I", data, value)
        elif code == seccomp.RETURN:
            return value
        else:
            holds = register == value if code == seccomp.JUMP_EQUAL else register >= value
            at += then if holds else otherwise


ERRNO = {"EPERM": 0x50001, "ENOTTY": 0x50019, "ENOSYS": 0x50026}


@pytest.mark.parametrize("machine", syscalls.ARCHITECTURES)
def test_the_filter_lets_through_what_is_allowed_and_nothing_else(machine):
    program = seccomp.assembled(machine)
    allowed = {number(call, machine) for call in syscalls.ALLOWED.values()}
    fatal = {number(call, machine) for call in syscalls.FATAL.values()}
    special = {number(call, machine) for call in SPECIAL.values()}
    for call in range(600):
        if call in special:
            continue
        expected = (
            seccomp.ALLOW if call in allowed else seccomp.KILL if call in fatal else ERRNO["EPERM"]
        )
        assert judged(program, call, machine=machine) == expected


@pytest.mark.parametrize("machine", syscalls.ARCHITECTURES)
@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("ioctl", (0, 0x5413), ERRNO["ENOTTY"]),
        ("clone3", (), ERRNO["ENOSYS"]),
        *[("fcntl", (3, command), seccomp.ALLOW) for command in (0, 1, 2, 3, 1030)],
        *[("fcntl", (3, command), ERRNO["EPERM"]) for command in (4, 8, 10, 15, 1024, 1031)],
        ("prlimit64", (0, 7, 0, 0x7F0000000000), seccomp.ALLOW),
        ("prlimit64", (0, 7, 0x7F0000000000, 0), ERRNO["EPERM"]),
        ("prlimit64", (0, 7, 1, 0), ERRNO["EPERM"]),
        ("prlimit64", (1, 7, 0, 0), ERRNO["EPERM"]),
    ],
)
def test_some_calls_are_judged_by_their_arguments(machine, name, arguments, expected):
    call = number(SPECIAL[name], machine)
    assert judged(seccomp.assembled(machine), call, arguments, machine=machine) == expected


@pytest.mark.parametrize("machine", syscalls.ARCHITECTURES)
def test_another_machine_s_calls_are_fatal(machine):
    program = seccomp.assembled(machine)
    for architecture in (0x40000003, 0xC000003E ^ 1, 0):
        assert judged(program, 0, architecture=architecture, machine=machine) == seccomp.KILL


def test_the_second_table_of_x86_64_is_fatal():
    program = seccomp.assembled("x86_64")
    assert judged(program, seccomp.X32 + 0) == seccomp.KILL
    assert judged(program, 0xFFFFFFFF) == seccomp.KILL


def test_no_filter_is_longer_than_its_jumps_reach():
    for machine in syscalls.ARCHITECTURES:
        assert len(seccomp.assembled(machine)) // 8 < 256
