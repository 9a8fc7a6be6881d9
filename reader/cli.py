"""The commands."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec


@click.group()
def main() -> None:
    """Read news articles in the terminal."""


@main.command()
@click.option("--format", "form", type=click.Choice(["json", "jsonl"]), default="json")
@click.argument("targets", nargs=-1, required=True)
def analyze(form: str, targets: tuple[str, ...]) -> None:
    """Print what is understood of each TARGET."""
    from reader.article import Article
    from reader.export.json import article_object
    from reader.understanding.pipeline import Pipeline

    del form
    articles = [Article(text=Path(t).read_text("utf-8"), source=t, language="fr") for t in targets]
    for article, analysis in zip(articles, Pipeline().analyze_many(articles), strict=True):
        click.echo(msgspec.json.encode(article_object(article, analysis)))
