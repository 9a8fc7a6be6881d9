"""Step 6: who acts, and what is only a place."""
