"""What eprep says in English of keeping the history."""

from __future__ import annotations

from collections.abc import Mapping

KEEPING: Mapping[str, str] = {
    "log.damaged": "the history {path} is damaged ({reason}). Nothing was overwritten. {back}",
    "log.not_ours": "{path} is the database of another program. Nothing was overwritten. Name another place with --data-dir. {back}",
    "log.newer": "the history {path} is of a newer version ({version}); this one reads up to {known}. Update eprep. {back}",
    "log.locked": "another program is using the history {path}. Try again when it is done. {back}",
    "log.read_only": "cannot write to the history {path}. Look at its permissions, or name another place with --data-dir. {back}",
    "log.way_back": "The command that goes back to the newest backup is eprep restore {backup} --data-dir {folder} .",
    "backup.done": "a backup is in {path} ({count} events).",
    "backup.exists": "there is {path} already. Give --yes to replace it.",
    "restore.done": "back at the history in {file} ({count} events).",
    "restore.aside": "The history until now is in {aside}.",
    "restore.merged": "{count} events, and {notes} notes, bookmarks and drafts, were added from {file}.",
    "sync.done": "{came} events came, {went} went ({folder}).",
    "help.backup": "make a backup of the history, in FILE or in the folder backups of the data",
    "help.restore": "go back to a backup; the present history is copied to backups first",
    "help.restore.merge": "replace nothing: add what only the backup has",
    "help.sync": "join the histories of several machines through a shared folder DIR (no database goes there)",
}
