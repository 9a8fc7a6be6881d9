"""Check a person's own text against the library: words, speaker and date of each quote, and who is not heard."""
