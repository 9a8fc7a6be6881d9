"""Print what somebody said in all articles of a library.

python examples/library_quotes.py library.sqlite3 lavrof seeds/*.txt
"""

import sys
from pathlib import Path

from reader.library import Library
from reader.sources import articles_of
from reader.understanding.pipeline import Pipeline

file, query, *targets = sys.argv[1:]
library = Library.open(Path(file))
articles = (article for target in targets for article in articles_of(target))
for article, analysis in Pipeline.load("fr").analyze_many(articles):
    library.add(article, analysis)  # known by its text: adding it again changes nothing

for found in library.find_names(query, limit=1):
    person = found.entity
    print(f"{person.name}: {person.mentions} mentions and {person.quotes} quotes in {person.articles} articles")
    for said in library.said(person.id):
        print("    ", said.entry.source, said.words)
