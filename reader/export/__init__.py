"""Analysis to JSON, JSONL, Markdown, HTML, CSV."""
