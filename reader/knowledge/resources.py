"""Where the files that ship beside the code are: models, gazetteer, sample articles."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def shipped(*parts: str) -> Path:
    """Return the path of a shipped file or folder, such as ``shipped("assets", "models")``; it may not exist.

    In a wheel these folders lie inside the package, in a checkout beside it.
    """
    inside = _PACKAGE.joinpath(*parts)
    return inside if inside.exists() else _PACKAGE.parent.joinpath(*parts)


def sample_article() -> Path:
    """Return the path of the article that opens on a machine where nothing was read yet."""
    return shipped("seeds", "alep.txt")
