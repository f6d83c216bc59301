"""All that was typed into a text area can be taken back."""

from textual.app import App

from eprep.tui.widgets.text_area import UndoingTextArea

LINES = "\n".join("あ" * 60)


class Host(App[None]):
    def compose(self):
        yield UndoingTextArea("a\nb\n", soft_wrap=True)


async def test_lines_that_took_a_scroll_bar_can_be_taken_back_and_brought_again():
    async with Host().run_test(size=(40, 10)) as pilot:
        area = pilot.app.query_one(UndoingTextArea)
        area.focus()
        area.insert(LINES)
        await pilot.pause()
        for key, text in (("ctrl+z", "a\nb\n"), ("ctrl+y", f"{LINES}a\nb\n")):
            await pilot.press(key)
            assert area.text == text
        area.text = LINES
        area.select_all()
        await pilot.press("x", "ctrl+z", "ctrl+y")
        assert area.text == "x"
