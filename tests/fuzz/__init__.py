"""Fuzzing: every parser, and the understanding behind them, fed with what no program would write.

``make fuzz`` runs it at length; ``tests/unit/test_fuzz.py`` a little of it, and all that was ever found (``corpora``).
"""
