"""Every command, declared once: a table a screen; ``registry`` has them all."""
