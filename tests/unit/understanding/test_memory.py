"""The memory that understanding takes does not grow with the number of articles."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.model.article import Article

MEGABYTES = 300
"""At most, of one process."""

CODE = """
import re, sys
from pathlib import Path
from reader.model.article import Article
from reader.understanding.pipelines import Pipelines
text = sys.stdin.read()
articles = (Article(text=f"{number}\\n\\n{text}", source="x", language="fr") for number in range(int(sys.argv[1])))
for _ in Pipelines().analyze_many(articles):
    pass
# Unlike what `getrusage` tells, this is not what the parent had when it made this process.
print(re.search(r"VmHWM:\\s*(\\d+) kB", Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells the peak")
def test_of_articles_of_two_thousand_words(sample: Article) -> None:
    text = "\n\n".join([sample.text] * 4)[:11_500]
    command = [sys.executable, "-c", CODE, "5"]
    peak = int(subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout)
    assert peak / 1024 < MEGABYTES
