"""What the program installs: ``licences`` lists the licence of each, ``audit`` asks pip-audit for known faults.

``make licences``, ``make audit``. The audit is skipped with a word where its service cannot be reached.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata

PROJECT = "article-reader"

UNREACHED = ("ConnectionError", "ServiceError", "Max retries", "Name or service", "HTTPError", "Temporary failure")
"""What pip-audit says where its service cannot be reached."""


def installed(name: str, extras: frozenset[str] = frozenset(), seen: set[str] | None = None) -> Iterator[str]:
    """Yield the distributions that one needs, itself first, of those that are installed."""
    seen = set() if seen is None else seen
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in seen:
        return
    seen.add(key)
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return
    yield found.name
    for requirement in found.requires or ():
        needed, _, marker = requirement.partition(";")
        extra = re.search(r"extra\s*==\s*['\"]([^'\"]+)", marker)
        if extra is None or extra[1] in extras:
            yield from installed(re.split(r"[\s\[<>=!~(]", needed.strip(), maxsplit=1)[0], frozenset(), seen)


def licence(name: str) -> str:
    """Return the licence that a distribution declares, in a few words."""
    facts = metadata.metadata(name)
    declared = facts.get("License-Expression") or ""
    classified = [line.split(" :: ")[-1] for line in facts.get_all("Classifier", []) if line.startswith("License ::")]
    words = " ".join((facts.get("License") or "").split())
    return declared or ", ".join(classified) or words[:60] or "not declared"


def licences() -> int:
    """Print the licence of each distribution; return 1 where one declares none."""
    rows = [(name, metadata.version(name), licence(name)) for name in sorted(installed(PROJECT), key=str.lower)]
    for name, version, words in rows:
        print(f"{name:28} {version:12} {words}")
    return int(any(words == "not declared" for _, _, words in rows))


def audit() -> int:
    """Run pip-audit over what is installed; return its exit status, 0 where it cannot be asked."""
    run = subprocess.run(
        [sys.executable, "-m", "pip_audit", "--skip-editable", "--progress-spinner", "off"],
        capture_output=True,
        text=True,
        check=False,
    )
    said = run.stdout + run.stderr
    if "No module named pip_audit" in said:
        print("skipped: pip-audit is not installed; pip install pip-audit")
        return 0
    if run.returncode and any(words in said for words in UNREACHED):
        print("skipped: the service of pip-audit cannot be reached")
        return 0
    print(said)
    return run.returncode


if __name__ == "__main__":
    sys.exit(licences() if sys.argv[1:] == ["licences"] else audit())
