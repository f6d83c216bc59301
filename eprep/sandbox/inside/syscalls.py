"""What a submission may ask of Linux, and the numbers of these system calls.

Numbers: x86-64 from arch/x86/entry/syscalls/syscall_64.tbl, aarch64 from the kernel's
asm-generic/unistd.h. A call that a machine does not have is None there. Tests hold both tables to
the kernel's headers; the one for aarch64 has never been run.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Numbers(NamedTuple):
    x86_64: int | None
    aarch64: int | None


ALLOWED: Mapping[str, Numbers] = {
    # The socket to the parent and the output pipe, which are open already; files of the standard
    # library and of NumPy, which Landlock lets through.
    "read": Numbers(0, 63),
    "write": Numbers(1, 64),
    "close": Numbers(3, 57),
    "lseek": Numbers(8, 62),
    "pread64": Numbers(17, 67),
    "readv": Numbers(19, 65),
    "writev": Numbers(20, 66),
    "open": Numbers(2, None),
    "openat": Numbers(257, 56),
    "stat": Numbers(4, None),
    "fstat": Numbers(5, 80),
    "lstat": Numbers(6, None),
    "newfstatat": Numbers(262, 79),
    "statx": Numbers(332, 291),
    "access": Numbers(21, None),
    "faccessat": Numbers(269, 48),
    "faccessat2": Numbers(439, 439),
    "readlink": Numbers(89, None),
    "readlinkat": Numbers(267, 78),
    "getdents64": Numbers(217, 61),
    "getcwd": Numbers(79, 17),
    "dup": Numbers(32, 23),
    "dup2": Numbers(33, None),
    "dup3": Numbers(292, 24),
    "close_range": Numbers(436, 436),
    "poll": Numbers(7, None),
    "ppoll": Numbers(271, 73),
    "select": Numbers(23, None),
    "pselect6": Numbers(270, 72),
    # Memory, which the address space limit bounds.
    "mmap": Numbers(9, 222),
    "mprotect": Numbers(10, 226),
    "munmap": Numbers(11, 215),
    "brk": Numbers(12, 214),
    "mremap": Numbers(25, 216),
    "madvise": Numbers(28, 233),
    # Its own signals, time, and end.
    "rt_sigaction": Numbers(13, 134),
    "rt_sigprocmask": Numbers(14, 135),
    "rt_sigreturn": Numbers(15, 139),
    "sigaltstack": Numbers(131, 132),
    "nanosleep": Numbers(35, 101),
    "clock_nanosleep": Numbers(230, 115),
    "clock_gettime": Numbers(228, 113),
    "clock_getres": Numbers(229, 114),
    "gettimeofday": Numbers(96, 169),
    "times": Numbers(100, 153),
    "getrusage": Numbers(98, 165),
    "restart_syscall": Numbers(219, 128),
    "exit": Numbers(60, 93),
    "exit_group": Numbers(231, 94),
    # Who and where it is.
    "getpid": Numbers(39, 172),
    "gettid": Numbers(186, 178),
    "getppid": Numbers(110, 173),
    "getuid": Numbers(102, 174),
    "geteuid": Numbers(107, 175),
    "getgid": Numbers(104, 176),
    "getegid": Numbers(108, 177),
    "uname": Numbers(63, 160),
    "sysinfo": Numbers(99, 179),
    "getrlimit": Numbers(97, 163),
    "sched_getaffinity": Numbers(204, 123),
    "sched_yield": Numbers(24, 124),
    "getrandom": Numbers(318, 278),
    # The locks of one thread.
    "futex": Numbers(202, 98),
    "set_robust_list": Numbers(273, 99),
    "rseq": Numbers(334, 293),
}
"""Everything else is refused with EPERM."""

FATAL: Mapping[str, Numbers] = {
    "ptrace": Numbers(101, 117),
    "process_vm_readv": Numbers(310, 270),
    "process_vm_writev": Numbers(311, 271),
    "bpf": Numbers(321, 280),
    "io_uring_setup": Numbers(425, 425),
    "io_uring_enter": Numbers(426, 426),
    "io_uring_register": Numbers(427, 427),
    "add_key": Numbers(248, 217),
    "request_key": Numbers(249, 218),
    "keyctl": Numbers(250, 219),
    "userfaultfd": Numbers(323, 282),
    "unshare": Numbers(272, 97),
    "setns": Numbers(308, 268),
    "mount": Numbers(165, 40),
    "umount2": Numbers(166, 39),
    "pivot_root": Numbers(155, 41),
    "chroot": Numbers(161, 51),
    "perf_event_open": Numbers(298, 241),
    "open_by_handle_at": Numbers(304, 265),
    "init_module": Numbers(175, 105),
    "finit_module": Numbers(313, 273),
    "kexec_load": Numbers(246, 104),
}
"""No drill comes near these by accident: the process ends at once."""

FCNTL = Numbers(72, 25)
IOCTL = Numbers(16, 29)
PRLIMIT64 = Numbers(302, 261)
CLONE3 = Numbers(435, 435)
"""Calls that are answered by their arguments, or by an error of their own."""

ARCHITECTURES: Mapping[str, int] = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
"""What the kernel calls each machine (AUDIT_ARCH_X86_64, AUDIT_ARCH_AARCH64)."""


def number(call: Numbers, machine: str) -> int | None:
    return getattr(call, machine, None)
