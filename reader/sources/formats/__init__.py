"""One file a format: bytes to text, or to a list of articles."""
