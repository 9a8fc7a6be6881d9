"""The first screen of an article, painted before Textual is imported; the app then takes over the same cells."""
