"""One file a format, each a function from articles to text."""
