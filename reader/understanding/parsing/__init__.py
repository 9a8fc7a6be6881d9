"""The document: spaCy loaded fast, parsed in batches, as plain lists."""
