"""Understanding in a process of its own: worker (child), client (async), protocol (frames)."""
