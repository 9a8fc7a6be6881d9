"""Fuzzy search over names."""
