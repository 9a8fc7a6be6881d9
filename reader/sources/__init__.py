"""Files, pages, feeds, folders and standard input to Article."""
