"""Files that are read without being believed, and written whole or not at all."""
