"""Article to Analysis. The only room that imports spaCy."""
