"""The roles step: tell places that act from places where things happen."""
