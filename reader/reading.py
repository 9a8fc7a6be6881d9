"""Where one is in an article: position, followed entity, trail (back, forward), marks; no screen."""
