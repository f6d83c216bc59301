"""A list as Textual has it, as long as the home screen's."""

from textual.app import App
from textual.widgets import OptionList


class Bare(App[None]):
    def compose(self):
        yield OptionList(*(f"section {number:2}  ready" for number in range(10)))


if __name__ == "__main__":
    Bare().run()
