"""The quotes step: find quotes and the words that name their speakers."""
