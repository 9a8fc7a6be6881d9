"""Benchmarks: ratios against a baseline taken in the same run. ``python -m tests.benchmarks`` prints them all."""
