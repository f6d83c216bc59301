"""The screens, a file each beside its style sheet."""
