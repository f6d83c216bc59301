"""What eprep says in English; whatever is missing here is said in Japanese."""

from __future__ import annotations

from collections.abc import Mapping

EN: Mapping[str, str] = {
    "notice": "Unofficial study material, unrelated to JDLA and to any course; no promise to pass.",
    "outcome.right": "right",
    "outcome.partial": "partial",
    "outcome.wrong": "wrong",
    "outcome.skipped": "skipped",
    "outcome.pass": "passed",
    "cannot_read": "cannot read {path} ({reason}).",
    "cannot_read.file": "no such file, or it cannot be opened",
    "cannot_write": "cannot write {path} ({reason}).",
    "cli.bug": "an unforeseen fault ({type}: {text}). --debug shows more.",
    "cli.status": "eprep: {seen} of {questions} questions answered. See eprep --help",
    "usage": "{what}. See {command} --help",
    "usage.no_such_option": "there is no option {name}",
    "usage.no_such_command": "there is no command {name}",
    "usage.missing": "{name} is needed",
    "usage.bad_value": "the value of {name} is not right ({why})",
    "usage.extra": "there are arguments too many",
    "help.usage": "Usage: ",
    "help.heading.options": "Options",
    "help.heading.commands": "Commands",
    "help.eprep": "Exam preparation for E資格, in the terminal. Without arguments it opens the screen.",
    "help.data_dir": "folder for history and caches",
    "help.bank_option": "add a bank (repeatable)",
    "help.lang": "language of the interface",
    "help.debug": "show tracebacks",
    "help.version": "show the version",
    "help.help": "show this help",
    "help.json": "print JSON",
    "help.seed": "seed of the dice",
    "help.plain": "line by line",
    "help.quiz": "answer questions; SCOPE is a question, tag, section, chapter or subject",
    "help.drill": "open the drills",
    "help.report": "show progress",
    "help.grade": "grade programs (leaves no history)",
    "help.bank": "look into the banks",
    "quiz.nothing": "There is nothing to ask.",
}
