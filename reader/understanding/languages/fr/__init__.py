"""The rules of French, a module a step."""
