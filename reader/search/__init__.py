"""Fuzzy search over names and finding text in an article."""
