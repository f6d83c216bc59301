"""Why the operating system refused, in English."""

from __future__ import annotations

from collections.abc import Mapping

SYSTEM: Mapping[str, str] = {
    "cannot_print": "cannot write to standard output ({reason}). Look where it goes, and try again.",
    "system.missing": "no such file or folder",
    "system.no_folder": "a part of the path is no folder",
    "system.folder": "it is a folder, not a file",
    "system.exists": "there is something of that name already",
    "system.rights": "permission denied",
    "system.read_only": "the place is read-only",
    "system.full": "no space left on the disk",
    "system.quota": "the quota of the disk is exceeded",
    "system.too_large": "the file would be too large",
    "system.long_name": "the name is too long",
    "system.links": "symbolic links go round in a circle",
    "system.files": "too many open files",
    "system.invalid": "this kind of file cannot do that",
    "system.broken": "the device failed",
    "system.device": "there is no such device",
    "system.busy": "it is in use elsewhere",
    "system.memory": "out of memory",
    "system.connection_refused": "connection refused",
    "system.connection_reset": "connection reset by the other side",
    "system.unreachable": "the network does not reach it",
    "system.timeout": "no answer in time",
}
