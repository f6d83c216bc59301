"""Text as terminals and people read it: markup, numerals, harmless characters, cell widths."""
