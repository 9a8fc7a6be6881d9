"""The rules of English, a module a step."""
