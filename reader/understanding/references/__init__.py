"""The references step: resolve nominals and pronouns to entities."""
