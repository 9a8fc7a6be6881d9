"""The memory that understanding takes does not grow with the number of articles."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.model.article import Article

MEGABYTES = 300
"""At most, of one process."""

CODE = """
import resource, sys
from reader.model.article import Article
from reader.understanding.pipelines import Pipelines
text = sys.stdin.read()
articles = (Article(text=f"{number}\\n\\n{text}", source="x", language="fr") for number in range(int(sys.argv[1])))
for _ in Pipelines().analyze_many(articles):
    pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="peaks are counted in other units elsewhere")
def test_of_articles_of_two_thousand_words(sample: Article) -> None:
    text = "\n\n".join([sample.text] * 4)[:11_500]
    command = [sys.executable, "-c", CODE, "5"]
    peak = int(subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout)
    assert peak / 1024 < MEGABYTES
