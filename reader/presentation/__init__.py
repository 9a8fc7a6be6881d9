"""What screen and command line both show: rows, labels, commands, messages."""
