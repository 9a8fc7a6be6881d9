"""What a language must say: a dataclass a step, with others inside it, and the notation in which words are written."""
