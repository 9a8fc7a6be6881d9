"""Why somebody is the speaker of a quote, in words."""

from __future__ import annotations

from collections.abc import Mapping

from reader.model.analysis import SpeakerReason
from reader.presentation.messages import N_, gettext

WORDS: Mapping[SpeakerReason, str] = {
    "inquit": N_("named with the verb of saying"),
    "subject": N_("subject of the verb"),
    "source": N_("named as the source"),
    "agent": N_("agent of the verb"),
    "label": N_("named in a line of its own"),
    "answer": N_("answers the question"),
    "colon": N_("named before the colon"),
    "sentence-before": N_("named in the sentence before"),
    "sentence-after": N_("named in the sentence after"),
    "last-speaker": N_("last to speak"),
    "same-words": N_("says the same words elsewhere"),
    "correction": N_("chosen by a person"),
}


def reason_words(reason: SpeakerReason | None) -> str:
    """Return a reason in the language in use, empty where none is known."""
    return gettext(WORDS[reason]) if reason else ""
