"""All benchmarks, one after the other: ``python -m tests.benchmarks [FOLDER]``; see ``engine`` for the folder."""

import sys
from pathlib import Path

from tests.benchmarks import batch, engine, keys, library, screen, search, statements

screen.main()
keys.main()
engine.main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
search.main()
batch.main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
library.main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
statements.main()
