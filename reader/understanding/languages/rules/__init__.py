"""What a language must say: a dataclass a step, and the notation in which its words are written."""
