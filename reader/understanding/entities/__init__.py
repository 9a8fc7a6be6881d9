"""Step 2: names that mean the same become one entity."""
