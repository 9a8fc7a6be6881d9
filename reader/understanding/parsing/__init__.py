"""The parsing step: spaCy loaded fast, text parsed in batches, tokens and parse as plain lists."""
