"""Locks a Linux process without privileges: resource limits, Landlock against files, seccomp against sockets and programs."""

from __future__ import annotations

import ctypes
import platform
import resource
import struct
from collections.abc import Iterable

_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_LANDLOCK_CREATE_RULESET, _LANDLOCK_RESTRICT_SELF = 444, 446
_LANDLOCK_VERSION = 1
# Every file right each Landlock version knows; one that is handled and never granted is denied. linux/landlock.h
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
_BIND_AND_CONNECT = 0b11
_ABSTRACT_SOCKETS_AND_SIGNALS = 0b11
_NET_SINCE, _SCOPES_SINCE = 4, 6

_SECCOMP_SET_MODE_FILTER, _SECCOMP_ALL_THREADS = 1, 1
_ALLOW, _DENY, _KILL = 0x7FFF0000, 0x00050001, 0x80000000  # denied calls answer EPERM
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_FOREIGN_CALLS = 0x40000000  # the x32 table of x86-64 processors

# socket socketpair connect bind listen accept accept4 · execve execveat fork vfork · ptrace process_vm_readv process_vm_writev
# open openat creat openat2 truncate · unlink unlinkat rmdir rename renameat renameat2 mkdir mkdirat link linkat symlink symlinkat
# io_uring_setup bpf perf_event_open userfaultfd keyctl add_key request_key unshare setns mount
# fmt: off
_X86_64 = (
    41, 53, 42, 49, 50, 43, 288, 59, 322, 57, 58, 101, 310, 311,
    2, 257, 85, 437, 76, 87, 263, 84, 82, 264, 316, 83, 258, 86, 265, 88, 266,
    425, 321, 298, 323, 250, 248, 249, 272, 308, 165,
)
_AARCH64 = (
    198, 199, 203, 200, 201, 202, 242, 221, 281, 117, 270, 271,
    56, 437, 45, 35, 38, 276, 34, 37, 36,
    425, 280, 241, 282, 219, 217, 218, 97, 268, 40,
)
# fmt: on
# by machine: audit architecture, number of seccomp(2), numbers of the denied calls
_SYSTEMS = {"x86_64": (0xC000003E, 317, _X86_64), "aarch64": (0xC00000B7, 277, _AARCH64)}

_libc = ctypes.CDLL(None, use_errno=True)


def lock(most_memory: int) -> tuple[str, ...]:
    """Apply every lock this kernel has, for all threads and for good; their names."""
    _limit(resource.RLIMIT_CORE, 0, 0)
    _limit(resource.RLIMIT_FSIZE, 0, 0)
    _limit(resource.RLIMIT_AS, most_memory, most_memory)
    _libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    if _libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return ("limits",)
    held = (("limits", True), ("landlock", _close_files()), ("seccomp", _close_calls()))
    return tuple(name for name, holds in held if holds)


def limit_memory(size: int) -> None:
    """Move the limit on address space, never past the one set by `lock`."""
    most = resource.getrlimit(resource.RLIMIT_AS)[1]
    _limit(resource.RLIMIT_AS, size, most)


def limit_time(seconds: float) -> None:
    """Have the kernel end this process after that much more processor time."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime + seconds), resource.RLIM_INFINITY)


def _limit(which: int, soft: int, hard: int) -> None:
    most = resource.getrlimit(which)[1]
    if most != resource.RLIM_INFINITY:
        hard = most if hard == resource.RLIM_INFINITY else min(hard, most)
    resource.setrlimit(which, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _close_files() -> bool:
    version = _libc.syscall(_LANDLOCK_CREATE_RULESET, None, 0, _LANDLOCK_VERSION)
    if version < 1:
        return False
    files = (1 << _FILE_RIGHTS[min(version, max(_FILE_RIGHTS))]) - 1
    net = _BIND_AND_CONNECT if version >= _NET_SINCE else 0
    scopes = _ABSTRACT_SOCKETS_AND_SIGNALS if version >= _SCOPES_SINCE else 0
    rules = struct.pack("=QQQ", files, net, scopes)
    known = 8 if version < _NET_SINCE else 16 if version < _SCOPES_SINCE else 24
    handle = _libc.syscall(_LANDLOCK_CREATE_RULESET, rules[:known], known, 0)
    if handle < 0:
        return False
    answer: int = _libc.syscall(_LANDLOCK_RESTRICT_SELF, handle, 0)
    return answer == 0


def _close_calls() -> bool:
    system = _SYSTEMS.get(platform.machine())
    if system is None:
        return False
    architecture, seccomp, denied = system
    program = b"".join(_program(architecture, denied))
    code = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("@HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    answer: int = _libc.syscall(seccomp, _SECCOMP_SET_MODE_FILTER, _SECCOMP_ALL_THREADS, header)
    return answer == 0


def _program(architecture: int, denied: Iterable[int]) -> Iterable[bytes]:
    """Classic BPF over struct seccomp_data: the call's number is at byte 0, the architecture at byte 4."""
    yield _step(_LOAD, 4)
    yield _step(_EQUAL, architecture, if_true=1)
    yield _step(_RETURN, _KILL)
    yield _step(_LOAD, 0)
    yield _step(_AT_LEAST, _FOREIGN_CALLS, if_false=1)
    yield _step(_RETURN, _KILL)
    for number in denied:
        yield _step(_EQUAL, number, if_false=1)
        yield _step(_RETURN, _DENY)
    yield _step(_RETURN, _ALLOW)


def _step(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("=HBBI", code, if_true, if_false, value)
