"""Things put together step by step (union and find)."""

from __future__ import annotations


class Groups:
    """Numbered things, each alone at first; joining is as good as constant in time."""

    def __init__(self) -> None:
        self._parents: list[int] = []

    def add(self) -> int:
        """A new thing, alone."""
        self._parents.append(len(self._parents))
        return len(self._parents) - 1

    def find(self, thing: int) -> int:
        """What stands for the group of a thing: its first member."""
        parents = self._parents
        while parents[thing] != thing:
            parents[thing] = parents[parents[thing]]
            thing = parents[thing]
        return thing

    def join(self, one: int, other: int) -> None:
        """Put two groups together."""
        one, other = sorted((self.find(one), self.find(other)))
        self._parents[other] = one
