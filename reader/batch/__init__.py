"""Many articles into the library: read in threads, understood in processes, kept one by one as they are done."""

from reader.batch.add import add, cores
from reader.batch.records import Outcome, Progress

__all__ = ["Outcome", "Progress", "add", "cores"]
