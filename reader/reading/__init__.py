"""A reading session without a screen."""
