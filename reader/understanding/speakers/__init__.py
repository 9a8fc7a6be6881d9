"""Step 5: whom each quote belongs to."""
