"""The least that Textual can show: one line of text."""

from textual.app import App
from textual.widgets import Static


class Bare(App[None]):
    def compose(self):
        yield Static("ready")


if __name__ == "__main__":
    Bare().run()
