"""Step 1: names of people, organisations and places."""
