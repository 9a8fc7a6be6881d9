"""The article view: lines of `page` as strips."""
