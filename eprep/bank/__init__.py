"""The question bank on disk: YAML files, their compiled cache, and what is wrong with them."""
