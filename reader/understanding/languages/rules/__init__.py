"""What a language must say: a dataclass a step."""
