"""What an operating system refused, as a reason in the catalogue's words."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from eprep.core.catalogue import Phrase, phrase

REASONS: Mapping[int, str] = {
    errno.ENOENT: "system.missing",
    errno.ENOTDIR: "system.no_folder",
    errno.EISDIR: "system.folder",
    errno.EEXIST: "system.exists",
    errno.EACCES: "system.rights",
    errno.EPERM: "system.rights",
    errno.EROFS: "system.read_only",
    errno.ENOSPC: "system.full",
    errno.EDQUOT: "system.quota",
    errno.EFBIG: "system.too_large",
    errno.ENAMETOOLONG: "system.long_name",
    errno.ELOOP: "system.links",
    errno.EMFILE: "system.files",
    errno.ENFILE: "system.files",
    errno.EINVAL: "system.invalid",
    errno.EIO: "system.broken",
    errno.ENXIO: "system.device",
    errno.ENODEV: "system.device",
    errno.EBUSY: "system.busy",
    errno.ETXTBSY: "system.busy",
    errno.ENOMEM: "system.memory",
    errno.ECONNREFUSED: "system.connection_refused",
    errno.ECONNRESET: "system.connection_reset",
    errno.ENETUNREACH: "system.unreachable",
    errno.EHOSTUNREACH: "system.unreachable",
    errno.ETIMEDOUT: "system.timeout",
}


def reason_of(error: BaseException) -> Phrase | str:
    """Why it failed; what has no words here is said in the system's own."""
    if isinstance(error, TimeoutError):
        return phrase("system.timeout")
    if isinstance(error, OSError):
        key = REASONS.get(error.errno or 0)
        return phrase(key) if key else error.strerror or str(error) or type(error).__name__
    return str(error) or type(error).__name__
