"""Settings and keymap, one TOML file."""
