"""The names step: find where people, organisations and places are named."""
