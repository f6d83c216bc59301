"""Whether a folder is one that a service copies between machines while it is in use."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatch
from pathlib import Path

NAMED: Mapping[str, str] = {
    "dropbox*": "Dropbox",
    "onedrive*": "OneDrive",
    "google drive*": "Google Drive",
    "googledrive*": "Google Drive",
    "icloud*": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "nextcloud*": "Nextcloud",
    "owncloud*": "ownCloud",
    "syncthing": "Syncthing",
}
"""Names that the services give their folders, in small letters."""

MARKED: Mapping[str, str] = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".sync_*.db": "Nextcloud",
    "._sync_*.db": "Nextcloud",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
}
"""What they put into the topmost of them. In a home folder it may be their program's own."""


def service_of(folder: Path, home: Path) -> str | None:
    """The name of the service that copies the folder, if one does."""
    whole = folder.resolve()
    for part in (whole, *whole.parents):
        found = _fits(part.name.lower(), NAMED)
        if found is None and part not in (home, *home.parents):
            found = next(filter(None, (_fits(name, MARKED) for name in _names(part))), None)
        if found is not None:
            return found
    return None


def _fits(name: str, table: Mapping[str, str]) -> str | None:
    return next((service for pattern, service in table.items() if fnmatch(name, pattern)), None)


def _names(folder: Path) -> list[str]:
    try:
        return [path.name for path in folder.iterdir() if path.name.startswith(".")]
    except OSError:
        return []
