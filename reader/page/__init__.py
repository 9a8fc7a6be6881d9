"""An article laid out without Textual: paragraphs, lines, highlights, map."""
