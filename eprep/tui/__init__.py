"""The terminal interface, in Textual. Screens draw, post and obey; they decide nothing."""
