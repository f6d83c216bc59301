"""What goes wrong inside the app ends it without a word of Textual's, and is there to be asked for."""

import pytest
from textual.app import App

from eprep.tui.failing import FailingApp

ANSWER = "the learner's own answer"


class Failing(FailingApp):
    def __init__(self, how):
        super().__init__()
        self._how = how

    def on_mount(self):
        answer = ANSWER  # noqa: F841  what a page of traceback would print
        self._how(self)


def in_a_handler(_app):
    raise LookupError("lost")


def in_a_worker(app):
    app.run_worker(lambda: in_a_handler(app), thread=True)


def in_words_alone(app):
    app.panic("no terminal")


@pytest.mark.parametrize(
    ("how", "kind", "said"),
    [
        (in_a_handler, LookupError, "lost"),
        (in_a_worker, LookupError, "lost"),
        (in_words_alone, RuntimeError, "no terminal"),
    ],
)
def test_a_fault_is_handed_over_and_nothing_is_printed(how, kind, said, capfd):
    app = Failing(how)
    app.run(headless=True)
    assert type(app.failure) is kind
    assert str(app.failure) == said
    assert app.return_code == 1
    printed = "".join(capfd.readouterr())
    assert ANSWER not in printed
    assert "Traceback" not in printed


def test_who_leaves_leaves_no_fault_behind():
    app = Failing(lambda app: app.exit(0))
    app.run(headless=True)
    assert (app.failure, app.return_code) == (None, 0)


@pytest.mark.parametrize("name", ["_fatal_error", "_close_messages_no_wait", "_handle_exception"])
def test_textual_ends_an_app_under_the_names_that_are_expected(name):
    assert callable(getattr(App, name))


def test_textual_keeps_the_fault_where_it_is_looked_for():
    assert "_exception" in vars(App())
