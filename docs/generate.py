"""Write the generated parts of docs/: ``python docs/generate.py``; with ``--check``, only say which are not current."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from reader.export.registry import FORMATS as EXPORT_FORMATS
from reader.presentation.commands.registry import markdown_table
from reader.sources.registry import FORMATS as SOURCE_FORMATS

DOCS = Path(__file__).parent
ROOT = DOCS.parent
EXAMPLE = re.compile(r"(<!-- example: (\S+) -->\n```python\n).*?(```\n)", re.DOTALL)
TABLE = re.compile(r"(<!-- table: (\w+), written by docs/generate.py from \S+ -->\n)(?:\|.*\n)*")
KEYS = """# Keys

Every key can be changed in the settings file, by the name of the command, beside a set to begin with: `standard`,
`azerty`, `vi` or `arrows`. `reader keys` prints the commands with their names and keys, `reader settings` each setting.

```toml
keyset = "arrows"
[keys]
search = ["/", "f7"]
```

<!-- written by docs/generate.py from reader/presentation/commands -->
"""


def pages() -> Iterator[tuple[Path, str]]:
    """Yield each page that has generated parts, with its text as it should be."""
    yield DOCS / "keys.md", KEYS + markdown_table()
    library = DOCS / "library.md"
    yield library, EXAMPLE.sub(_with_example, library.read_text("utf-8"))
    formats = DOCS / "formats.md"
    yield formats, TABLE.sub(_with_table, formats.read_text("utf-8"))
    yield DOCS / "man" / "reader.1", _manual("en")
    yield DOCS / "man" / "fr" / "reader.1", _manual("fr")


def _with_table(found: re.Match[str]) -> str:
    head, rows = TABLES[found[2]]
    return found[1] + "".join(f"| {' | '.join(row)} |\n" for row in (head, ["---"] * len(head), *rows()))


def _manual(language: str) -> str:
    """Return the manual page in a language: in a process of its own, since Click asks the environment for it."""
    command = [sys.executable, "-m", "reader.cli.manual"]
    environment = {**os.environ, "LANGUAGE": language, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout


def _read() -> Iterator[list[str]]:
    """Yield a row for each format that is read; what has no suffix is told by its content alone."""
    for row in SOURCE_FORMATS:
        yield [row.name, " ".join(f"`{suffix}`" for suffix in row.suffixes) or "any name", row.becomes]


def _written() -> Iterator[list[str]]:
    for row in EXPORT_FORMATS.values():
        yield [f"`{row.name}`", f"`{row.suffix}`", row.help]


TABLES = {
    "read": (["format", "files", "becomes"], _read),
    "written": (["format", "files", "is"], _written),
}


def _with_example(found: re.Match[str]) -> str:
    return found[1] + (ROOT / found[2]).read_text("utf-8") + found[3]


def outdated() -> list[Path]:
    """Return the pages that are not current."""
    return [path for path, text in pages() if not path.exists() or path.read_text("utf-8") != text]


if __name__ == "__main__":
    old = outdated()
    for page in old:
        print(page.relative_to(ROOT))
    if "--check" in sys.argv:
        sys.exit(1 if old else 0)
    for page, text in pages():
        page.write_text(text, "utf-8")
