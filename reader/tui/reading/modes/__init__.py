"""Modes of the reading screen: each takes the keys for a while, for hints, marks, kinds or a selection."""
