"""Images to train on: found, fetched and read."""
