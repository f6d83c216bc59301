"""Proves a bank: its drills by programs that must pass and fail, its answers by computing them."""
