"""The entities step: decide which names mean the same."""
