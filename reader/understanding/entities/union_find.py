"""Things put together step by step (union and find)."""

from __future__ import annotations


class DisjointSets:
    """Numbered things, each alone at first; joining is as good as constant in time."""

    def __init__(self) -> None:
        self._parents: list[int] = []

    def add(self) -> int:
        """A new thing, alone."""
        self._parents.append(len(self._parents))
        return len(self._parents) - 1

    def find(self, member: int) -> int:
        """What stands for the group of a thing: its first member."""
        parents = self._parents
        while parents[member] != member:
            parents[member] = parents[parents[member]]
            member = parents[member]
        return member

    def union(self, first: int, second: int) -> None:
        """Put two sets together."""
        first, second = sorted((self.find(first), self.find(second)))
        self._parents[second] = first
