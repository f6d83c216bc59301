"""The built-in question bank: YAML files and drills, as package data. No code lives here."""
