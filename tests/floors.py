"""Runs the gold scorers and compares their figures with ``floors.toml``: ``python -m tests.floors ../shared/gold``."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.toml")
LABELLED = Path(__file__).parents[1] / "assets" / "training" / "attribution"
SEARCH_ROW = re.compile(
    r"^(?P<size>\S+)\s+reader\s+(?P<first>[\d.]+)\s+(?P<three>[\d.]+)\s+(?P<mrr>[\d.]+)", re.MULTILINE
)


def understanding(gold: Path, *chosen: str) -> dict[str, dict[str, float]]:
    """Figures of names, entities, roles, quotes and speakers, by set: those of GOLD, or what is chosen."""
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder) / "figures.json"
        subprocess.run([sys.executable, str(gold / "score.py"), "--json", str(figures), *chosen], check=True)
        found: dict[str, dict[str, float]] = json.loads(figures.read_text("utf-8"))
    return found


def held_out(gold: Path, sets: Iterable[str]) -> dict[str, dict[str, float]]:
    """Figures of the labelled articles that no rule was made on and no weights were fitted on, by set."""
    return understanding(gold, "--folder", str(LABELLED), *(word for name in sets for word in ("--set", name)))


def search(gold: Path) -> dict[str, dict[str, float]]:
    """Shares of queries whose name comes first and among the first three, by size of the index."""
    done = subprocess.run(
        [sys.executable, str(gold / "search" / "score.py")], check=True, stdout=subprocess.PIPE, text=True
    )
    print(done.stdout)
    return {
        row["size"]: {"first": float(row["first"]), "first three": float(row["three"])}
        for row in SEARCH_ROW.finditer(done.stdout)
    }


def below(floors: dict[str, dict[str, float]], figures: dict[str, dict[str, float]]) -> list[str]:
    """What lies under its floor, in words."""
    return [
        f"{group}, {name}: {figures.get(group, {}).get(name, 0.0):.1f} is below the floor of {floor}"
        for group, wanted in floors.items()
        for name, floor in wanted.items()
        if figures.get(group, {}).get(name, 0.0) < floor
    ]


def main(gold: Path) -> int:
    """Print figures and what is below its floor; 1 where something is."""
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    unseen = floors.get("held out", {})
    fallen = below(floors.get("understanding", {}), understanding(gold)) + below(floors.get("search", {}), search(gold))
    fallen += below(unseen, held_out(gold, unseen))
    for line in fallen:
        print(line)
    print("floors: all held" if not fallen else f"floors: {len(fallen)} fallen")
    return int(bool(fallen))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
