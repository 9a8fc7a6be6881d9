"""Write an article as a page with its annotations.

python examples/export_html.py seeds/alep.txt alep.html
"""

import sys
from pathlib import Path

from reader.export import write_to
from reader.model.corrections import Rename, corrected
from reader.sources import first_article
from reader.understanding.pipeline import Pipeline

target, page = sys.argv[1:]
article = first_article(target)
analysis = Pipeline.load("fr").analyze(article)
analysis = corrected(analysis, article.text, [Rename("Alep", "Alep (Syrie)")])
write_to("html", [(article, analysis)], Path(page), as_list=False, force=True)
