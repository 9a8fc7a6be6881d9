"""Find in the text of an article."""
