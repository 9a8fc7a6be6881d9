"""Find a name in files, however it is spelled.

python examples/search_names.py lavrof seeds/*.txt
"""

import sys

from reader.search.names.many_articles import MultiArticleIndex
from reader.sources import articles_of
from reader.understanding.pipeline import Pipeline

query, *targets = sys.argv[1:]
pipeline = Pipeline.load("fr")
articles = (article for target in targets for article in articles_of(target))
index = MultiArticleIndex(pipeline.analyze_many(articles))

for found in index.find(query, limit=3):
    print(f"{found.match.score:.2f} {found.match.name} {found.match.why}".rstrip())
    for occurrence in found.occurrences:
        start = occurrence.entity.mentions[0].start
        print("    ", occurrence.article.source, occurrence.article.text[start : start + 40].replace("\n", " "))
