"""Disjoint sets (union-find)."""

from __future__ import annotations


class DisjointSets:
    """Numbered members, each in a set of its own at first; joining sets takes near-constant time."""

    def __init__(self) -> None:
        self._parents: list[int] = []

    def add(self) -> int:
        """Add a member in a set of its own and return its number."""
        self._parents.append(len(self._parents))
        return len(self._parents) - 1

    def find(self, member: int) -> int:
        """Return the first member of the set that a member is in."""
        parents = self._parents
        while parents[member] != member:
            parents[member] = parents[parents[member]]
            member = parents[member]
        return member

    def union(self, first: int, second: int) -> None:
        """Join the sets of two members."""
        first, second = sorted((self.find(first), self.find(second)))
        self._parents[second] = first
