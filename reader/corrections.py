"""Corrections a person made to what was understood: data, and a pure function over an Analysis."""
