"""The screen. The only room that imports Textual."""
