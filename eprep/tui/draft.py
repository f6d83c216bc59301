"""A program under way, kept beside the history so that nothing that ends the app takes it along."""

from __future__ import annotations

from eprep.tui.desk import Notebook


class Draft:
    def __init__(self, notebook: Notebook, question: str, starter: str) -> None:
        self._notebook = notebook
        self._question = question
        self._starter = starter
        self._kept = notebook.draft(question) or starter
        self.text = self._kept

    @property
    def is_kept(self) -> bool:
        return self.text == self._kept

    @property
    def is_starter(self) -> bool:
        return self.text == self._starter

    def keep(self) -> None:
        """Raises Refusal; then it is still to be kept."""
        if self.is_kept:
            return
        if (self._notebook.draft(self._question) or self._starter) == self._kept:
            self._notebook.keep_draft(self._question, self._row(self.text))
        else:  # a second eprep has written here: its program can be brought back
            self._notebook.reset_draft(self._question, self._row(self.text))
        self._kept = self.text

    @property
    def replaced(self) -> str | None:
        """What stood here before it was last begun again."""
        return self._notebook.replaced_draft(self._question) or None

    def begin_again(self) -> None:
        self._replace(self._starter)

    def bring_back(self) -> None:
        """The replaced one, which takes this one's place as that."""
        replaced = self.replaced
        if replaced is not None:
            self._replace(replaced)

    def _replace(self, text: str) -> None:
        self.keep()
        if text != self.text:
            self._notebook.reset_draft(self._question, self._row(text))
            self.text = self._kept = text

    def _row(self, text: str) -> str:
        """The starter is kept as nothing: it is no draft."""
        return "" if text == self._starter else text
