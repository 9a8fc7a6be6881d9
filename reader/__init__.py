"""A terminal reader for news articles that understands what it shows."""

__version__ = "0.1.0"
