"""What was read and understood, kept in SQLite."""
