"""Add many articles to the library: read in threads, analyse in processes, keep a few at once as they are done."""

from reader.batch.add import add, cores
from reader.batch.records import Outcome, Progress

__all__ = ["Outcome", "Progress", "add", "cores"]
