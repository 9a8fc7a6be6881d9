"""What the screen shows, line by line, as text with the names of its styles; no widget and no Textual."""
