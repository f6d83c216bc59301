"""The nouns of eprep, as plain values: no input, no output, no clock, no dice of its own."""
