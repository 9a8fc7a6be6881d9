"""Whether words hold the verb of a clause, and not only one of its relative clauses."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.parsing.syntax import VERBS
from reader.understanding.quotes.speech_context import SpeechContext


def holds_main_verb(indices: Sequence[int], context: SpeechContext) -> bool:
    """Return whether there is a verb outside relative clauses, which a clause before its cue must have."""
    syntax, held = context.syntax, frozenset(indices)
    for token in indices:
        if syntax.classes[token] not in VERBS:
            continue
        above = token
        while above in held and not syntax.relations[above].startswith("acl") and syntax.heads[above] != above:
            above = syntax.heads[above]
        if above not in held or not syntax.relations[above].startswith("acl"):
            return True
    return False
