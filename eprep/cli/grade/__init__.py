"""`eprep grade`: many programs judged, in threads of this machine or on others."""
