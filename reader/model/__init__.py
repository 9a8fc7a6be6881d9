"""Article, Analysis and an index over it, spans, corrections: plain frozen data."""
