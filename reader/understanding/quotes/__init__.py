"""Step 3: quotes, with the words that name their speakers."""
