"""Pages fetched: addresses, what may be reached, limits."""
