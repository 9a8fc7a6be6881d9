"""Step 4: nominals and pronouns that mean an entity."""
